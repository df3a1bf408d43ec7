/* A refusal of something that has no place of its own on the page: a button in a head or a row. */
import { App } from "antd";
import { asProblem } from "@/api/problem";
import { useText } from "@/texts";
import { useMarks } from "@/texts/marks";

/** In seconds: as long as it takes to read what happened and what to do. */
const READING = 8;

/** Tells a refusal in the server's words, and what to do about it, for some seconds. */
export function useRefused(): (thrown: unknown) => void {
  const t = useText();
  const marks = useMarks();
  const { message } = App.useApp();
  return (thrown) => {
    const problem = asProblem(thrown);
    const title = t([problem.title, problem.title_en]);
    const told = problem.detail && problem.detail !== problem.title;
    message.error(told ? marks.named(title, t([problem.detail, problem.detail_en])) : title, READING);
  };
}
