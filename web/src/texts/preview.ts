/* Texts of looking at a file. */
import type { Text } from ".";

export const previewTexts = {
  page: ["第{n}页，共{total}页", "Page {n} of {total}"],
  same: ["与登记的SHA-256一致", "Matches the recorded SHA-256"],
  differs: ["文件与登记的SHA-256不一致，请勿采用", "The file does not match the recorded SHA-256: do not rely on it"],
  unshown: ["此类文件不能在页面中查看，请下载后打开", "Files of this type cannot be shown here; download it to open it"],
  unreadable: ["文件打不开，请下载后查看", "The file cannot be opened here; download it"],
  unfetched: ["取不到文件，链接可能已过期", "The file could not be fetched; its link may have ended"],
  loading: ["正在打开文件…", "Opening the file…"],
  larger: ["放大", "Larger"],
  smaller: ["缩小", "Smaller"],
  picture: ["{name}（图片）", "{name} (picture)"],
  preview: ["查看文件", "Look at the file"],
} satisfies Record<string, Text>;
