import { useMutation } from "@tanstack/react-query";
import { Button, Card, Flex } from "antd";
import { useRef } from "react";
import { intake, intakeApi } from "@/api/clients";
import { Answer } from "@/shared/office/Answer";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";
import { openingTexts as texts } from "@/texts/opening";
import { filesOf, Unreadable, type Files } from "./files";

/** What a new call begins from: a folder of this installation, or one of the person's own. */
export function ChooseFiles({ onChosen }: { onChosen: (files: Files) => void }) {
  const t = useText();
  const marks = useMarks();
  const templates = intake.useQuery("get", "/api/intake/v1/campaign-templates");
  const folder = useRef<HTMLInputElement>(null);
  const take = useMutation({
    mutationFn: async (code: string) => {
      const { data, error } = await intakeApi.GET("/api/intake/v1/campaign-templates/{code}", {
        params: { path: { code } },
      });
      if (error) throw error;
      return data.files;
    },
    onSuccess: onChosen,
  });
  const read = useMutation({ mutationFn: filesOf, onSuccess: onChosen });
  return (
    <Flex vertical gap="middle">
      {take.error && <Refusal problem={take.error} />}
      <Card title={<h2 className="card-title">{t(texts.templates)}</h2>}>
        <Answer of={templates}>
          {(data) => (
            <ul className="rows">
              {data.items.map((each) => (
                <li key={each.code}>
                  <div>
                    <strong>{each.title}</strong>
                    <div className="soft">{each.code}</div>
                  </div>
                  <Button
                    type="primary"
                    loading={take.isPending && take.variables === each.code}
                    onClick={() => take.mutate(each.code)}
                    aria-label={marks.named(t(texts.useTemplate), each.title)}
                  >
                    {t(texts.useTemplate)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      </Card>
      <Card title={<h2 className="card-title">{t(texts.ownFolder)}</h2>}>
        <p className="no-margin">{t(texts.ownFolderHelp)}</p>
        {read.error instanceof Unreadable && (
          <p role="alert" className="refusal">
            {t(texts.unreadable, { name: read.error.message })}
          </p>
        )}
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          aria-label={t(texts.chooseFolder)}
          {...{ webkitdirectory: "" }}
          onChange={(event) => read.mutate([...(event.target.files ?? [])])}
        />
        <Button loading={read.isPending} onClick={() => folder.current?.click()}>
          {t(texts.chooseFolder)}
        </Button>
      </Card>
    </Flex>
  );
}
