import { DownOutlined } from "@ant-design/icons";
import { Select, type SelectProps } from "antd";

/** A choice among values that have words. What one types finds a word; no value is shown before its word has come. */
export function Choice<V>(given: SelectProps<V>) {
  return (
    <Select<V>
      showSearch={{ optionFilterProp: "label" }}
      labelRender={({ label }) => label ?? ""}
      suffixIcon={<DownOutlined aria-hidden />}
      {...given}
    />
  );
}

/** What narrows a list: one or several of some values, or nothing. `label` is what it says while nothing is chosen. */
export function FilterChoice<V extends string>({
  label,
  chosen,
  options,
  onChoose,
}: {
  label: string;
  chosen: V[] | undefined;
  options: { value: string; label: string }[];
  onChoose: (chosen: V[] | undefined) => void;
}) {
  return (
    <Choice<V[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      className="filter"
      aria-label={label}
      placeholder={label}
      value={chosen}
      onChange={(next) => onChoose(next.length ? next : undefined)}
      options={options}
    />
  );
}
