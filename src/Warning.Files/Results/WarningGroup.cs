using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Files;

/// <summary>The warnings of a scan that have one cause. Immutable.</summary>
/// <param name="Code">The code that the warnings share.</param>
/// <param name="Names">The feeds that the warnings name, or the indicators, or the rules, each once.</param>
/// <param name="Warnings">The warnings, at least one.</param>
public sealed record WarningGroup(string Code, IReadOnlyList<string> Names, IReadOnlyList<Diagnostic> Warnings)
{
    private const int NamesShown = 8;

    private static readonly string[] NameKinds = ["feed", "indicator", "rule"];

    /// <summary>The warning itself if it is the only one; otherwise its cause, the number of warnings, and the names.</summary>
    public Message Text
    {
        get
        {
            if (Warnings is [var only]) return only.Text;
            Message title = DiagnosticTitles.Of(Code);
            return Names.Count > NamesShown
                ? WarningMessages.LongGroup(title, Warnings.Count, [.. Names.Take(NamesShown)], Names.Count - NamesShown)
                : WarningMessages.Group(title, Warnings.Count, Names);
        }
    }

    internal static IReadOnlyList<WarningGroup> Of(IReadOnlyList<Diagnostic> warnings) =>
        [.. warnings.GroupBy(warning => warning.Code).Select(group => new WarningGroup(group.Key, NamesOf(group), [.. group]))];

    private static IReadOnlyList<string> NamesOf(IEnumerable<Diagnostic> warnings) =>
        [.. warnings.Select(warning => NameKinds.Select(kind => Find(warning.Text, kind)).FirstOrDefault(name => name is not null)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Finds a value by its name in a message and the messages within it.</summary>
    private static string? Find(Message message, string name)
    {
        foreach ((string key, object? value) in message.Values)
        {
            if (value is Message within && Find(within, name) is { } found) return found;
            if (key == name && value is string text) return text;
        }

        return null;
    }
}
