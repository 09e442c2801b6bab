using System.Text.RegularExpressions;

namespace EarlyWarning.Traces;

/// <summary>Finds numbers of fewer than <see cref="PersonalTrace.FewestTold"/> people, whom a letter would tell: 3名职工, 两人, 涉及人数：1.</summary>
internal static partial class FewPeopleTraces
{
    public static PersonalTrace? In(string text) =>
        Few().Match(text) is { Success: true } found ? new PersonalTrace(PersonalTraceKind.FewPeople, found.Index, found.Index + found.Length) : null;

    // Not part of a larger number, no 第三人 and no 一人公司, and no officials: 两名监督员 may have looked into the matter.
    [GeneratedRegex(
        @"(?<![0-9０-９.．,，一二三四五六七八九十百千万亿零〇两第每])(?:[0-4０-４]|零|一|二|两|三|四)\s*"
        + @"(?:(?:名|位|个)\s*(?:职工|员工|工人|农民工|劳动者|女职工|临时工|学徒|人)|名|位(?!数)|人(?!有限|独资|公司|一档|一策|一卡))"
        + @"(?!\s*(?:工会|持证|我会|本会)?(?:劳动)?(?:法律|保障)?(?:监督员|监察员|工作人员|执法人员|调查员|仲裁员|调解员|股东|董事|监事|律师))"
        + @"|人数\s*(?:为|是|共|约|[:：])?\s*(?<![0-9０-９])[0-4０-４](?![0-9０-９.．,，])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Few();
}
