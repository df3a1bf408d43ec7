import { Button, DatePicker, Form, Input, Tag } from "antd";
import type { Dayjs } from "dayjs";
import { registry } from "@/api/clients";
import { queries } from "@/api/queries";
import { hasRole, useMe } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { handInTexts as texts } from "@/texts/handin";
import { DownloadButton } from "../../DownloadButton";
import type { Submission } from "../submission";

const RECORDS = "/api/registry/v1/submissions/{submission_id}/platform-records";

interface Noted {
  number: string;
  day: Dayjs;
  account: string;
}

/** The record on the national platform, which the register asks for. */
export function PlatformPanel({ submission }: { submission: Submission }) {
  const t = useText();
  const me = useMe();
  const [form] = Form.useForm<Noted>();
  const path = { submission_id: submission.id };
  const side = registry.useQuery("get", RECORDS, { params: { path } });
  const keep = registry.useMutation("post", RECORDS, {
    onSuccess: async () => {
      form.resetFields();
      await queries.invalidateQueries({ queryKey: ["get", RECORDS] });
    },
  });
  return (
    <section className="panel">
      <h2>{t(texts.platform)}</h2>
      <p>{t(texts.platformHelp)}</p>
      {side.error && <Refusal problem={side.error} />}
      <ul className="plain-list">
        {side.data?.records.map((record) => (
          <li key={`${record.external_number}-${record.entered_at}`}>
            {record.external_number} · {record.entered_at} · {record.account}{" "}
            <Tag color={record.confirmed ? "green" : "orange"}>
              {t(record.confirmed ? texts.platformConfirmed : texts.platformOpen)}
            </Tag>
          </li>
        ))}
      </ul>
      {submission.state !== "ended" && hasRole(me, "applicant_signatory") && (
        <Form
          form={form}
          layout="vertical"
          className="gap-above"
          onFinish={({ number, day, account }) =>
            keep.mutate({
              params: { path },
              body: {
                external_number: number,
                entered_at: day.format("YYYY-MM-DD"),
                account,
                kind: side.data?.records.length ? "update" : "new",
              },
            })
          }
        >
          <div className="button-row">
            <Form.Item name="number" label={t(texts.platformNumber)} rules={[{ required: true }]}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name="day" label={t(texts.platformDay)} rules={[{ required: true }]}>
              <DatePicker showNow={false} />
            </Form.Item>
            <Form.Item name="account" label={t(texts.platformAccount)} rules={[{ required: true }]}>
              <Input maxLength={80} autoComplete="off" />
            </Form.Item>
            <Form.Item label=" " colon={false} required={false}>
              <Button htmlType="submit" loading={keep.isPending}>
                {t(texts.platformKeep)}
              </Button>
            </Form.Item>
          </div>
        </Form>
      )}
      {keep.error && <Refusal problem={keep.error} />}
      <DownloadButton
        path={`/api/registry/v1/submissions/${submission.id}/platform-package.zip`}
        name="platform-package.zip"
      >
        {t(texts.platformPackage)}
      </DownloadButton>
    </section>
  );
}
