using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what two versions of rules say otherwise, rule by rule, the weightiest first.</summary>
internal sealed class MeaningText(Terminal terminal)
{
    private const int WidestValue = 100;
    private const string Indent = "  ";

    /// <summary>Prints the differences.</summary>
    /// <param name="rules">The rules that differ.</param>
    /// <param name="parts">The other parts that differ.</param>
    /// <param name="isSame">Whether all files are the same, byte by byte.</param>
    public void Print(IReadOnlyList<RuleMeaningDifference> rules, IReadOnlyList<PackPartDifference> parts, bool isSame)
    {
        RuleMeaningDifference[] meant = [.. rules.Where(rule => !rule.IsOnlyLayout)];
        foreach (RuleMeaningDifference rule in meant) Print(rule);
        foreach (PackPartDifference part in parts) Print(part);
        foreach (RuleMeaningDifference rule in rules.Where(rule => rule.IsOnlyLayout)) Print(rule);
        if (isSame) terminal.Print(MeaningMessages.Same);
        else if (meant.Length + parts.Count == 0) terminal.Print(MeaningMessages.OnlyLayout);
        else terminal.Print(MeaningMessages.Summary(Of(rule => rule.Old is null), Of(rule => rule is { Old: not null, New: not null }),
            Of(rule => rule.New is null), parts.Count));

        int Of(Predicate<RuleMeaningDifference> isCounted) => Array.FindAll(meant, isCounted).Length;
    }

    private void Print(RuleMeaningDifference rule)
    {
        string title = (rule.New ?? rule.Old!).Title;
        terminal.Print(MeaningMessages.Rule(rule, title == rule.Id ? null : MeaningMessages.Key(title)));
        foreach (RuleMeaningChange change in rule.Changes)
        {
            Message? values = change.Old is null && change.New is null ? null : MeaningMessages.Values(Cut(change.Old), Cut(change.New));
            Message? key = change.Key.Length == 0 || change.Aspect == RuleAspect.Tests ? null : MeaningMessages.Key(change.Key);
            terminal.Out.WriteLine(Indent + MeaningMessages.Change(MeaningMessages.Aspect(change.Aspect), key, values).ToString(terminal.Language));
        }
    }

    private void Print(PackPartDifference part)
    {
        terminal.Print(MeaningMessages.Part(part.Kind, part.Part, part.Id));
        foreach (KeyChange key in part.Keys)
            terminal.Out.WriteLine(Indent + LayerScreenMessages.Key(key.Key, Cut(key.Old), Cut(key.New)).ToString(terminal.Language));
    }

    private static string? Cut(string? text) => text is null ? null : Canvas.Cut(text, WidestValue);
}
