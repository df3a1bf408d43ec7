import type { components } from "@/api/generated/intake";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { callTexts } from "@/texts/public";

/** Where questions and objections go. */
export function ContactList({ contact }: { contact: components["schemas"]["ContactOffice"] }) {
  const t = useText();
  const marks = useMarks();
  return (
    <dl className="facts">
      <dt>{t(callTexts.office)}</dt>
      <dd>{contact.office}</dd>
      <dt>{t(callTexts.address)}</dt>
      <dd>
        {marks.aside(contact.address, `${t(callTexts.postal)} ${contact.postal_code}`)}
      </dd>
      <dt>{t(callTexts.phone)}</dt>
      <dd>
        <a href={`tel:${contact.phone}`}>{contact.phone}</a>
      </dd>
      <dt>{t(callTexts.fax)}</dt>
      <dd>{contact.fax}</dd>
      <dt>{t(callTexts.email)}</dt>
      <dd>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </dd>
    </dl>
  );
}
