import { MenuOutlined } from "@ant-design/icons";
import { Link, Outlet } from "@tanstack/react-router";
import { Button, Layout } from "antd";
import { Suspense, useState } from "react";
import { LanguageButton } from "@/shared/LanguageButton";
import { onDemand } from "@/shared/onDemand";
import { useWordsAwaited } from "@/shared/words";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { Loading } from "../Loading";
import { CampaignChoice } from "./CampaignChoice";
import { DeskNavigation } from "./DeskNavigation";
import { Offline } from "./Offline";
import { PersonMenu } from "./PersonMenu";

/** Only narrow windows have it. */
const MenuDrawer = onDemand(async () => (await import("./MenuDrawer")).MenuDrawer);

/** The frame of a desk: whose, about which campaign, and where one can go. */
export function DeskFrame() {
  const t = useText();
  const awaited = useWordsAwaited();
  const [open, setOpen] = useState(false);
  return (
    <Layout className="desk">
      <a className="skip" href="#content">
        {t(common.skip)}
      </a>
      <Layout.Header className="desk-head">
        <Button
          className="desk-menu-button"
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={t(accountTexts.menu)}
          onClick={() => setOpen(true)}
        />
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>{t(common.brand)}</span>
        </Link>
        <CampaignChoice />
        <div className="desk-person">
          <LanguageButton />
          <PersonMenu />
        </div>
      </Layout.Header>
      <Layout>
        <Layout.Sider className="desk-side" width={208} theme="light">
          <DeskNavigation />
        </Layout.Sider>
        {open && <MenuDrawer onClose={() => setOpen(false)} />}
        <Layout.Content id="content" role="main" className="desk-content" aria-busy={awaited}>
          <Offline />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
