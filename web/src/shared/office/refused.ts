/* A refusal of something that has no place of its own on the page: a button in a head or a row. */
import { App } from "antd";
import { asProblem } from "@/api/problem";
import { useText } from "@/texts";

/** Tells a refusal in the server's words, and what to do about it, for some seconds. */
export function useRefused(): (thrown: unknown) => void {
  const t = useText();
  const { message } = App.useApp();
  return (thrown) => {
    const problem = asProblem(thrown);
    message.error(t([problem.title, problem.title_en]));
  };
}
