import { UserOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { signOut, useMe } from "@/api/session";
import { useRefused } from "@/shared/office/refused";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { common } from "@/texts/common";
import { useMarks } from "@/texts/marks";

/** Who is signed in, in which roles, and the way out. */
export function PersonMenu() {
  const t = useText();
  const marks = useMarks();
  const me = useMe();
  const navigate = useNavigate();
  const refused = useRefused();
  const end = (everywhere: boolean) =>
    signOut(everywhere).catch(refused);
  const where = me.unit?.name ?? me.organisation?.name ?? "";
  const roles = marks.list(me.roles.map((role) => t([role.label, role.label_en])));
  return (
    <Dropdown
      // Opened by a pointer that is over it, it would not be for a keyboard.
      trigger={["click"]}
      menu={{
        items: [
          { key: "who", type: "group", label: [where, roles].filter(Boolean).join(" · ") || me.login },
          { key: "account", label: t(accountTexts.account), onClick: () => navigate({ to: "/account" }) },
          { key: "out", label: t(common.signOut), onClick: () => end(false) },
          { key: "everywhere", label: t(common.signOutEverywhere), onClick: () => end(true) },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} className="desk-person-button">
        {me.name}
      </Button>
    </Dropdown>
  );
}
