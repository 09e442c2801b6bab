using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What the screen of tried values says.</summary>
internal static class WhatIfScreenMessages
{
    public static Message When(LocalDate date) => new($"what-if as of {date}", $"试算（截至 {date}）");

    public static Message WhenAll(LocalDate from, LocalDate to, int dates) => new(
        $"what-if from {from} to {to}, {dates} {new Plural(dates, "date", "dates")}",
        $"试算（{from} 至 {to}，{dates} 个日期）");

    public static Message Companies(int companies) => new($"{companies} {new Plural(companies, "company", "companies")}", $"企业 {companies} 家");

    public static Message OfNumber(string rule, string title, int place, string written) => new(
        $"{rule} ({title}), number {place}, now {written}",
        $"{rule}（{title}）第 {place} 个数，现为 {written}");

    public static Message OfParameter(string name, string title) => new($"parameter {name} ({title})", $"参数 {name}（{title}）");

    public static Message ParameterEverywhere => new(
        "each value holds everywhere and on every date; the row of the name is the parameter as it stands",
        "每个试算值各地、各日期一律适用；写参数名的一行是现行的值");

    public static Message Now => new("<- now", "← 现值");

    public static Message Curves => new("By value", "随数值变化");

    public static Message Listed => new("listed", "列入企业");

    public static Message NumbersOf(string rule, string title) => new($"Numbers of {rule} ({title})", $"{rule}（{title}）里的数");

    public static Message NoNumbers(string rule) => new($"the condition of '{rule}' has no number", $"规则“{rule}”的条件里没有数");

    public static Message ParametersOf => new("Parameters that it reads", "所读的参数");

    public static Message InLet(string let, string text) => new($"{let}: {text}", $"{let}：{text}");

    public static Message TryOne => new("Try one with --number N --from VALUE --to VALUE --step VALUE", "试算其中一个：--number N --from 数值 --to 数值 --step 数值");

    public static Message NoSuchRule(string rule, Message? advice) => new($"the rules have no '{rule}'{advice}", $"规则包里没有规则“{rule}”{advice}");

    public static Message NoSuchParameter(string name, Message? advice) => new($"the rules have no parameter '{name}'{advice}", $"规则包里没有参数“{name}”{advice}");

    public static Message UnreadParameter(string name) => new($"no rule reads the parameter '{name}'", $"没有规则读参数“{name}”");

    public static Message NoSuchNumber(string rule, long place, int numbers) => new(
        $"'{rule}' has no number {place}; it has {numbers}, which the command lists without --number",
        $"规则“{rule}”没有第 {place} 个数，共有 {numbers} 个；不写 --number 可列出");

    public static Message RuleOrParameter => new(
        "--rule with --number, or --parameter: write one of them",
        "请写 --rule 和 --number，或者写 --parameter，二者取一");

    public static Message FromMissing => new(
        "--from is missing: the first value to try",
        "缺少 --from：试算的第一个值");

    public static Message StepMissing => new("--step is missing: the step from --from to --to", "缺少 --step：从 --from 到 --to 每次增加多少");

    public static Message UnitsDiffer(string from, string to, string step) => new(
        $"--from, --to and --step are to have the same unit; found {from}, {to}, {step}",
        $"--from、--to、--step 的单位应相同，现为 {from}、{to}、{step}");

    public static Message NoStep(string step) => new($"--step {step} leads nowhere: it is to be above 0", $"--step {step} 应大于 0");

    public static Message EndsBelow(string from, string to) => new($"--to {to} is below --from {from}", $"--to {to} 小于 --from {from}");

    public static Message TooManyValues(long values, int most) => new(
        $"these are {values} values; at most {most} are tried at once: take a larger --step",
        $"共有 {values} 个值，一次最多试算 {most} 个；请把 --step 写大些");

    public static Message NotForParameter(string value) => new(
        $"'{value}' is a length of time; a parameter is a number such as 2300, 5万 or 20%",
        $"“{value}”是时长；参数应为数字，如 2300、5万、20%");
}
