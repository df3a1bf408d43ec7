import type { ThemeConfig } from "antd";

/** Ant Design in the portal's colours; styles/base.css has the same for plain pages. */
export const theme: ThemeConfig = {
  cssVar: { key: "quanlian" },
  hashed: false,
  token: {
    colorPrimary: "#0f4c9c",
    colorLink: "#0f4c9c",
    colorTextSecondary: "#4d5866",
    colorTextTertiary: "#5b6675",
    colorTextDescription: "#55606e",
    colorTextPlaceholder: "#6b7583",
    // Tags and buttons of danger write in these on pale grounds; Ant Design's own are too light.
    orange: "#c25e00",
    green: "#23803f",
    // The shades that are reckoned from this green are grey; these are not.
    "green-1": "#eef8f1",
    "green-3": "#b5dcc1",
    "green-7": "#1b6b33",
    green1: "#eef8f1",
    green3: "#b5dcc1",
    green7: "#1b6b33",
    colorError: "#c02a20",
    borderRadius: 6,
    fontFamily:
      '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  },
  components: { Menu: { itemSelectedBg: "#eaf1fa", itemActiveBg: "#dfe9f6" } },
};
