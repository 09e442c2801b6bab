using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of the files that an editor uses.</summary>
internal static class EditorMessages
{
    public static Message SchemasWritten(string folder, long schemas, long indicators, long rules, long parameters) => new(
        $"{folder}: {schemas} {new Plural(schemas, "schema", "schemas")} written, with {indicators} {new Plural(indicators, "indicator", "indicators")}, " +
        $"{rules} {new Plural(rules, "rule", "rules")}, {parameters} {new Plural(parameters, "parameter", "parameters")}",
        $"{folder}：已写入 {schemas} 个模式文件，含 {indicators} 个指标、{rules} 条规则、{parameters} 个参数");

    public static Message SettingsWritten(string file) => new($"{file}: written", $"{file}：已写入");

    public static Message SettingsFit(string file) => new($"{file}: is there and says all that is needed", $"{file}：已有，内容齐全");

    public static Message SettingsLeft(string file) => new(
        $"{file}: is there and was left as it is; add these keys to it, or their members to the keys that it has:",
        $"{file}：已有，未改动；请把以下内容加进去，已有同名键的，加到该键里面：");

    public static Message NoRulesWithin(string folder) => new(
        $"none of the folders of rules lies in {folder}: only scan and office files are associated; name yours as in --rules default,{folder}/rules-county",
        $"规则文件夹都不在 {folder} 内，只关联扫描设置和机构文件；请写明自己的规则文件夹，如 --rules default,{folder}/rules-county");
}
