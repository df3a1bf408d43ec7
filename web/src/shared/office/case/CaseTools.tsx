import { FilePdfOutlined, FileWordOutlined, PhoneOutlined, PrinterOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Descriptions } from "antd";
import { intakeApi } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { download } from "@/shared/download";
import { useText } from "@/texts";
import { caseTexts } from "@/texts/case";
import { common } from "@/texts/common";
import { useRefused } from "../refused";

/** The application on paper, and whom to telephone. */
export function CaseTools({ overview }: { overview: components["schemas"]["CaseOverview"] }) {
  const t = useText();
  const { modal } = App.useApp();
  const refused = useRefused();
  const it = overview.case;
  const save = (ending: "docx" | "pdf") =>
    download(
      `/api/intake/v1/submissions/${it.id}/snapshots/${it.snapshot}/application.${ending}`,
      `${it.number}.${ending}`,
    ).catch(refused);
  const contact = useMutation({
    mutationFn: async () => {
      const { data, error } = await intakeApi.GET("/api/intake/v1/submissions/{submission_id}/contact", {
        params: { path: { submission_id: overview.contact.submission_id } },
      });
      if (!data) throw error;
      return data;
    },
    // Not handed back: whoever waits for a dialog waits until it is closed.
    onSuccess: (data) => {
      modal.info({
        title: t(caseTexts.phone),
        content: (
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: "name", label: t(caseTexts.contactName), children: data.contact_name },
              { key: "phone", label: t(caseTexts.contactPhone), children: data.contact_phone },
              { key: "email", label: t(caseTexts.contactEmail), children: data.contact_email },
            ]}
          />
        ),
      });
    },
    onError: refused,
  });
  return (
    <>
      {overview.readable && (
        <>
          <Button icon={<FilePdfOutlined aria-hidden />} onClick={() => save("pdf")}>
            {t(caseTexts.pdfDownload)}
          </Button>
          <Button icon={<FileWordOutlined aria-hidden />} onClick={() => save("docx")}>
            {t(caseTexts.wordDownload)}
          </Button>
        </>
      )}
      {overview.contact.allowed && (
        <Button
          icon={<PhoneOutlined aria-hidden />}
          loading={contact.isPending}
          onClick={() => contact.mutate()}
          title={t(caseTexts.phoneHelp)}
        >
          {t(caseTexts.phone)}
        </Button>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {t(common.print)}
      </Button>
    </>
  );
}
