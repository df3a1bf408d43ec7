import { App, Form, Modal } from "antd";
import { identity } from "@/api/clients";
import type { components } from "@/api/generated/identity";
import { Choice } from "@/shared/office/Choice";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { administratorTexts as texts } from "@/texts/administrator";
import { useMarks } from "@/texts/marks";
import { UnitField } from "./UnitField";

type Body = components["schemas"]["RolesRequest"];

/** The whole set of a person's staff roles from now on. */
export function Roles({
  person,
  onClose,
  onDone,
}: {
  person: components["schemas"]["PersonView"];
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const marks = useMarks();
  const words = useWords("identity");
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const set = identity.useMutation("put", "/api/identity/v1/people/{person_id}/roles", {
    onSuccess: () => {
      message.success(t(texts.changed));
      onDone();
    },
  });
  return (
    <Modal
      open
      title={marks.named(t(texts.changeRoles), person.name)}
      okButtonProps={{ loading: set.isPending }}
      onCancel={onClose}
      onOk={form.submit}
    >
      {set.error && <Refusal problem={set.error} />}
      <Form<Body>
        form={form}
        layout="vertical"
        initialValues={{ roles: person.roles.map((role) => role.code), unit: person.unit }}
        onFinish={(body) =>
          set.mutate({ params: { path: { person_id: person.id } }, body: { ...body, unit: body.unit || null } })
        }
      >
        <Form.Item name="roles" label={t(texts.roles)}>
          <Choice mode="multiple" options={words.choices("Role")} />
        </Form.Item>
        <UnitField present={person.unit} />
      </Form>
    </Modal>
  );
}
