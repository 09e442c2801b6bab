using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints a release of rules, and what differs from the one before.</summary>
internal static class ReleaseScreen
{
    private const string Indent = "  ";

    public static void Print(Terminal terminal, ScanFile scan, RuleRelease release, ReleaseChanges? changes)
    {
        if (release.Approved is { } approved)
        {
            terminal.Print(ReleaseScreenMessages.Approved(release.Number, approved.By, release.Released.By));
            bool isOneAccount = approved.Account.Length > 0 && string.Equals(approved.Account, release.Released.Account, StringComparison.OrdinalIgnoreCase);
            if (isOneAccount) terminal.PrintError(ReleaseScreenMessages.OneAccount(approved.Account));
            return;
        }

        terminal.Print(ReleaseScreenMessages.Released(release.Number, scan.Path, release.Released.By));
        if (changes is not null) Print(terminal, changes);
        terminal.Print(ReleaseScreenMessages.Waits);
    }

    public static void Write(Utf8JsonWriter json, RuleRelease release, ReleaseChanges? changes)
    {
        json.WriteStartObject();
        json.WriteNumber("release", release.Number);
        json.WriteString("pack", release.Pack);
        Write(json, "released", release.Released);
        if (release.Approved is { } approved) Write(json, "approved", approved);
        if (changes is not null)
        {
            json.WriteStartObject("changes");
            Write(json, "rules", changes.AddedRules, changes.ChangedRules, changes.RemovedRules);
            Write(json, "files", changes.AddedFiles, changes.ChangedFiles, changes.RemovedFiles);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Print(Terminal terminal, ReleaseChanges changes)
    {
        (IReadOnlyList<string> Names, Func<IReadOnlyList<string>, Message> Say)[] lines =
        [
            (changes.AddedRules, ReleaseScreenMessages.RulesAdded),
            (changes.ChangedRules, ReleaseScreenMessages.RulesChanged),
            (changes.RemovedRules, ReleaseScreenMessages.RulesRemoved),
            (changes.AddedFiles, ReleaseScreenMessages.FilesAdded),
            (changes.ChangedFiles, ReleaseScreenMessages.FilesChanged),
            (changes.RemovedFiles, ReleaseScreenMessages.FilesRemoved),
        ];
        foreach ((IReadOnlyList<string> names, Func<IReadOnlyList<string>, Message> say) in lines.Where(line => line.Names.Count > 0))
            terminal.Out.WriteLine(Indent + say(names).ToString(terminal.Language));
    }

    private static void Write(Utf8JsonWriter json, string name, ReleaseAct act)
    {
        json.WriteStartObject(name);
        json.WriteString("by", act.By);
        json.WriteString("account", act.Account);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(act.At));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> added, IReadOnlyList<string> changed, IReadOnlyList<string> removed)
    {
        json.WriteStartObject(name);
        foreach ((string key, IReadOnlyList<string> names) in ((string, IReadOnlyList<string>)[])[("added", added), ("changed", changed), ("removed", removed)])
        {
            json.WriteStartArray(key);
            foreach (string one in names) json.WriteStringValue(one);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
