using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What stands behind the sentences of a letter.</summary>
internal static class LetterReasonMessages
{
    public static Message SentencesOf(Message letter, string company, int sentences) => new(
        $"{letter} {company}: {sentences} {new Plural(sentences, "sentence", "sentences")}, and what stands behind each",
        $"{letter} {company}：{sentences} 句，逐句列出依据");

    public static Message SentenceIn(Message part, string sentence) => new($"{part}: {sentence}", $"{part}：{sentence}");

    public static Message SourceAt(Message kind, string reference, Message? standing, Message? detail) => new(
        $"{kind} {reference}{standing}{detail}",
        $"{kind} {reference}{standing}{detail}");

    public static Message SourceStanding(Message standing) => new($" ({standing})", $"（{standing}）");

    public static Message SourceDetail(string detail) => new($": {detail}", $"：{detail}");

    public static Message StandsIn(IReadOnlyList<Message> files) => new($"  in {files}", $"  见 {files}");

    public static Message RowsOfFile(string file, IReadOnlyList<string> rows, Message? more) => new(
        $"{file} {new Plural(rows.Count, "row", "rows")} {rows}{more}",
        $"{file} 第 {rows} 行{more}");

    public static Message RowsMore(int more) => new($" and {more} more", $"等，另有 {more} 行");

    public static Message NotInFeedsNow => new(
        "the feeds as they are now do not give this sentence: they were corrected, moved or deleted since, or the rule was changed",
        "现在的数据得不出这句话：数据此后更正、移动或者删除过，或者规则改过");

    public static Message RulesNotTold(Message fault) => new(
        $"rules and values behind the facts are not told: {fault}",
        $"没有列出事实背后的规则和数据：{fault}");
}
