import { BellOutlined, InboxOutlined, UserOutlined } from "@ant-design/icons";
import { Link, useLocation } from "@tanstack/react-router";
import { Menu, type MenuProps } from "antd";
import { hasRole, useMe } from "@/api/session";
import type { MenuEntry } from "@/routing/menu";
import { useText } from "@/texts";
import { accountTexts } from "@/texts/account";
import { menus } from "./menus";

type Item = Required<MenuProps>["items"][number];

/** The pages of the desks that a person's roles open. */
export function DeskNavigation({ onChosen }: { onChosen?: () => void }) {
  const t = useText();
  const me = useMe();
  const { pathname } = useLocation();
  const item = (entry: Pick<MenuEntry, "to" | "text" | "icon">): Item => ({
    key: entry.to,
    icon: entry.icon,
    label: <Link to={entry.to}>{t(entry.text)}</Link>,
  });
  const own = (entry: MenuEntry) =>
    entry.roles.length === 0 ||
    hasRole(me, ...entry.roles) ||
    (entry.orNone === true && me.roles.length === 0);
  const desks = menus.flatMap((desk): Item[] => {
    const entries = desk.entries.filter(own);
    if (entries.length === 0) return [];
    return [{ type: "group", key: desk.title[1], label: t(desk.title), children: entries.map(item) }];
  });
  const items: Item[] = [
    item({ to: "/waiting", text: accountTexts.waiting, icon: <BellOutlined aria-hidden /> }),
    ...desks,
    { type: "divider", key: "divider" },
    item({ to: "/inbox", text: accountTexts.inbox, icon: <InboxOutlined aria-hidden /> }),
    item({ to: "/account", text: accountTexts.account, icon: <UserOutlined aria-hidden /> }),
  ];
  const addresses = ["/waiting", "/inbox", "/account", ...menus.flatMap((d) => d.entries.map((e) => e.to))];
  const here = addresses.filter((to) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <nav aria-label={t(accountTexts.menu)}>
      <Menu mode="inline" items={items} selectedKeys={here.slice(-1)} onClick={onChosen} />
    </nav>
  );
}
