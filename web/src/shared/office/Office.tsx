import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useEffect, type ReactNode } from "react";
import { useLanguage } from "@/texts";
import { theme } from "./theme";
import "@/styles/desk.css";

/** Ant Design with the portal's colours and the person's language. */
export function Office({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  useEffect(() => {
    dayjs.locale(language === "zh" ? "zh-cn" : "en");
  }, [language]);
  return (
    <ConfigProvider
      locale={language === "zh" ? zhCN : enUS}
      theme={theme}
      // A button is called what the catalogue says, without a space in its two signs.
      button={{ autoInsertSpace: false }}
      tag={{ variant: "outlined" }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
