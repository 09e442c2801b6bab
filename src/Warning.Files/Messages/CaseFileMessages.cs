using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about case files.</summary>
internal static class CaseFileMessages
{
    public static Message NoSuchCase(string text, Message? near) => new(
        $"no company is called '{text}', neither in the ledger nor in the list of companies{near}",
        $"事件记录和企业名录中都没有“{text}”{near}");

    public static Message SeveralCases(string text, IReadOnlyList<string> names) => new(
        $"several companies are called '{text}'; write the whole name, or the credit code: {names}",
        $"名称含“{text}”的企业不止一家，请写全称或者统一社会信用代码：{names}");
}
