import { DeleteOutlined, PlusOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, DatePicker, Flex, Form, Input, Modal, Segmented, Upload } from "antd";
import { useState } from "react";
import { intake } from "@/api/clients";
import type { components } from "@/api/generated/intake";
import { Refusal } from "@/shared/Refusal";
import { say, useText } from "@/texts";
import { calendarTexts as texts } from "@/texts/calendar";
import { calendarText, type TypedYear } from "./calendarFile";
import { LoadPreview } from "./LoadPreview";
import "./calendars.css";

type Loaded = components["schemas"]["CalendarLoaded"];

/** A year by form, or years by file: looked at first, with the dates that move, then loaded. */
export function LoadYear({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [byFile, setByFile] = useState(false);
  const [file, setFile] = useState("");
  const [unread, setUnread] = useState(false);
  const [preview, show] = useState<{ text: string; answer: Loaded } | null>(null);
  const [form] = Form.useForm<TypedYear>();
  const loading = intake.useMutation("post", "/api/intake/v1/calendars");
  /** What a chosen file says. Null: it is a folder, or was moved. */
  const take = (text: string | null) => {
    setFile(text ?? "");
    setUnread(text === null);
    show(null);
  };
  const look = (text: string) =>
    loading.mutate(
      { body: { text, dry_run: true } },
      { onSuccess: (answer) => show({ text, answer }) },
    );
  const load = (text: string) =>
    loading.mutate(
      { body: { text, dry_run: false } },
      {
        onSuccess: () => {
          message.success(t(texts.loaded));
          onDone();
        },
      },
    );
  return (
    <Modal
      open
      width={720}
      title={t(texts.load)}
      onCancel={onClose}
      footer={
        <Flex gap="small" justify="flex-end">
          <Button
            disabled={byFile && file === ""}
            loading={loading.isPending && preview === null}
            onClick={() => (byFile ? look(file) : form.submit())}
          >
            {t(texts.look)}
          </Button>
          <Button
            type="primary"
            disabled={preview === null}
            loading={loading.isPending && preview !== null}
            onClick={() => preview && load(preview.text)}
          >
            {t(texts.do)}
          </Button>
        </Flex>
      }
    >
      <Segmented
        className="form-or-file"
        value={byFile}
        onChange={(next) => {
          setByFile(next);
          show(null);
        }}
        options={[
          { value: false, label: t(texts.form) },
          { value: true, label: t(texts.file) },
        ]}
      />
      {byFile ? (
        <p>
          <Upload
            maxCount={1}
            accept=".yaml,.yml,.txt"
            beforeUpload={(chosen) => {
              void chosen.text().then(
                (text) => take(text),
                () => take(null),
              );
              return false;
            }}
            onRemove={() => take("")}
          >
            <Button icon={<UploadOutlined aria-hidden />}>{t(texts.chooseFile)}</Button>
          </Upload>
          <span className="soft">{t(texts.fileHelp)}</span>
        </p>
      ) : (
        <Form<TypedYear>
          form={form}
          layout="vertical"
          initialValues={{ holidays: [{}] }}
          onValuesChange={() => show(null)}
          onFinish={(typed) => look(calendarText(typed))}
        >
          <YearBlanks
            onYear={(year) => {
              if (/^\d{4}$/.test(year) && !form.isFieldTouched("source")) {
                // The source is kept as the notice names itself, in Chinese.
                form.setFieldValue("source", say("zh", texts.sourceDefault, { year }));
              }
            }}
          />
        </Form>
      )}
      {byFile && unread && <p role="alert">{t(texts.unreadable)}</p>}
      {loading.error && <Refusal problem={loading.error} />}
      {preview && <LoadPreview answer={preview.answer} />}
    </Modal>
  );
}

function YearBlanks({ onYear }: { onYear: (year: string) => void }) {
  const t = useText();
  return (
    <>
      <Form.Item name="year" label={t(texts.year)} rules={[{ required: true }]}>
        <Input
          className="narrow"
          maxLength={4}
          inputMode="numeric"
          onChange={(event) => onYear(event.target.value)}
        />
      </Form.Item>
      <Form.Item name="source" label={t(texts.source)} rules={[{ required: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.List name="holidays">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <Flex key={field.key} gap="small" wrap align="flex-end">
                <Form.Item name={[field.name, "name"]} label={t(texts.holiday)} rules={[{ required: true }]}>
                  <Input maxLength={20} />
                </Form.Item>
                <Form.Item name={[field.name, "days"]} label={t(texts.days)} rules={[{ required: true }]}>
                  <DatePicker.RangePicker />
                </Form.Item>
                <Form.Item>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t(texts.removeHoliday)}
                    disabled={fields.length === 1}
                    onClick={() => remove(field.name)}
                  />
                </Form.Item>
              </Flex>
            ))}
            <Form.Item>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                {t(texts.addHoliday)}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
      <Form.Item name="makeup" label={t(texts.makeupDays)}>
        <Input.TextArea rows={3} placeholder="2027-02-06" />
      </Form.Item>
    </>
  );
}
