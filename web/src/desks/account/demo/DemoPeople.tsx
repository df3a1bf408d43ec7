import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Card } from "antd";
import { beginWith } from "@/api/session";
import { Refusal } from "@/shared/Refusal";
import { useWords } from "@/shared/words";
import { useText } from "@/texts";
import { demoTexts } from "@/texts/account";
import { useMarks } from "@/texts/marks";
import { enter, type DemoPerson } from "./people";

/** The people of the demo by their desk; one click signs in. */
export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const t = useText();
  const marks = useMarks();
  const words = useWords("identity");
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async (person: DemoPerson) => beginWith(await enter(person, "cookie")),
    onSuccess: () => navigate({ to: "/waiting" }),
  });
  const parts = [...new Set(people.map((person) => person.part))];
  return (
    <>
      {begin.error && <Refusal problem={begin.error} />}
      {parts.map((part) => {
        const here = people.filter((person) => person.part === part);
        return (
          <section key={part}>
            <h2>{t([part, here[0]?.part_en ?? part])}</h2>
            <div className="demo-people">
              {here.map((person) => (
                <Card key={person.person_id} size="small">
                  <strong>{t([person.label, person.label_en])}</strong>
                  <div className="soft">
                    {marks.list(person.roles.map((role) => words.of("Role", role.code)))}
                  </div>
                  {person.note && <p>{t([person.note, person.note_en])}</p>}
                  <Button
                    type={person.note ? "primary" : "default"}
                    disabled={begin.isPending}
                    onClick={() => begin.mutate(person)}
                    aria-label={marks.named(t(demoTexts.enter), t([person.label, person.label_en]))}
                  >
                    {t(demoTexts.enter)}
                  </Button>
                </Card>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
