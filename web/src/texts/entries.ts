/* Texts of the desks' lists of registered factories, and of their certificates. */
import type { Text } from ".";

export const entryTexts = {
  help: [
    "公布入库的工厂，每家可下载证书。",
    "Factories that were announced and registered. Each has its certificate.",
  ],
  find: ["编号、工厂或单位名称", "Number, factory or applicant"],
  none: ["尚无入库的工厂；公布后会列在这里", "No factory is registered yet: it is listed here once it was announced"],
  number: ["入库编号", "Register number"],
  factory: ["工厂名称", "Factory"],
  organisation: ["申报单位", "Applicant"],
  unit: ["推荐单位", "Unit"],
  type: ["建设方向", "Type"],
  announcedOn: ["公布日期", "Announced"],
  certificate: ["下载证书", "Certificate"],
} satisfies Record<string, Text>;
