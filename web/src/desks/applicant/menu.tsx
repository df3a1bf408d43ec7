import { FormOutlined, TeamOutlined } from "@ant-design/icons";
import type { DeskMenu } from "@/routing/menu";
import { applicantTexts as texts } from "@/texts/applicant";

const APPLICANTS = ["applicant_member", "applicant_signatory"] as const;

export const applicantMenu: DeskMenu = {
  title: texts.desk,
  entries: [
    {
      to: "/applications",
      text: texts.applications,
      icon: <FormOutlined aria-hidden />,
      roles: APPLICANTS,
      orNone: true,
    },
    {
      to: "/organisation",
      text: texts.organisation,
      icon: <TeamOutlined aria-hidden />,
      roles: APPLICANTS,
      orNone: true,
    },
  ],
};
