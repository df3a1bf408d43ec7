import { BookOutlined, FormOutlined, TeamOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { menuTexts } from "@/texts/menu";

const APPLICANTS = ["applicant_member", "applicant_signatory"] as const;

export const applicantMenu: DeskMenu = {
  title: menuTexts.applicant,
  entries: [
    {
      to: "/applications",
      text: menuTexts.applications,
      icon: <FormOutlined aria-hidden />,
      roles: APPLICANTS,
      orNone: true,
    },
    {
      to: "/entries",
      text: menuTexts.entries,
      icon: <BookOutlined aria-hidden />,
      roles: APPLICANTS,
    },
    {
      to: "/organisation",
      text: menuTexts.organisation,
      icon: <TeamOutlined aria-hidden />,
      roles: APPLICANTS,
      orNone: true,
    },
  ],
};
