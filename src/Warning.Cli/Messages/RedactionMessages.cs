using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said when a person deletes texts of the ledger.</summary>
internal static class RedactionMessages
{
    public static Message Deleted(int entries, IReadOnlyList<string> positions) => new(
        $"deleted from {new Plural(entries, "entry", "entries")} {positions}",
        $"已从第 {positions} 条登记中删去");

    public static Message DraftStays(string file) => new(
        $"not changed: {file} was drafted before; see to it that it does not say what was deleted",
        $"未改动：{file} 是先前拟的稿；请自行核对，不要留有已删去的内容");

    /// <summary>The kinds of texts, as a person types them.</summary>
    public static Message InWords(this LedgerTextKind kind) => kind switch
    {
        LedgerTextKind.Remarks => new("remarks", "备注"),
        LedgerTextKind.Persons => new("persons", "姓名"),
        LedgerTextKind.Evidence => new("evidence", "事实"),
    };
}
