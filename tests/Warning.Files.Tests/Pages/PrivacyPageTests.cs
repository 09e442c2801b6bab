using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Ledgers;

namespace EarlyWarning.Files.Pages;

/// <summary><c>docs/privacy.md</c> names every text of every event, with the kind by which it is kept, and what else of the code is personal.</summary>
public sealed partial class PrivacyPageTests
{
    private const string BeginningOfTheRest = "## What stays in the lines of the ledger";

    private static readonly string Page = File.ReadAllText(RepositoryFolder.Combine("docs", "privacy.md"));

    private static readonly string[][] Rows =
    [
        .. Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Every_text_of_an_event_that_is_kept_apart_is_in_the_table_with_its_kind() => Assert.Equal(
        Texts().Where(text => text.Kind is not null).Select(text => $"{text.Name}: {WordOf(text.Kind!.Value)}").Order(StringComparer.Ordinal),
        Rows.SelectMany(row => Member().Matches(row[0]).Where(match => match.Groups["event"].Value is not "issuer")
            .Select(match => $"{match.Groups["event"].Value}.{match.Groups["member"].Value}: {KindOf(row)}")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_other_text_of_an_event_is_said_to_be_nobodys()
    {
        string section = Page[Page.IndexOf(BeginningOfTheRest, StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];
        Assert.Equal(
            Sorted(Texts().Where(text => text.Kind is null).Select(text => text.Name[(text.Name.LastIndexOf('.') + 1)..]).Append("pack")),
            Sorted(WordsOf(section).Where(word => word is not "letter-proposed")));
    }

    [Fact]
    public void Who_acts_is_a_person_and_a_scan_is_none()
    {
        EventStamp person = new(Events.Now, Events.AsOf, "ab12", "李某");
        Assert.Equal("李某: persons", Assert.Single(TextsOf(new LedgerEntry(person, new ScanWritten()))));
        LedgerEvent reopened = new EpisodeReopened("A", "A@2026-11-20", new EntryReference(1), Level.Red, "误办");
        Assert.Equal(
            ["李某: persons", "li: persons", "PC-7: persons"],
            TextsOf(new LedgerEntry(person with { User = "li", Host = "PC-7" }, reopened)).Take(3));
        string said = Rows.Single(row => row[0].Contains("`actor`", StringComparison.Ordinal))[0];
        Assert.All(["`user`", "`host`"], name => Assert.Contains(name, said, StringComparison.Ordinal));
        Assert.Empty(TextsOf(new LedgerEntry(EventStamp.OfScan(Events.Now, Events.AsOf, "ab12"), new ScanWritten())));
        Assert.Equal("persons", KindOf(Rows.Single(row => row[0].Contains("`actor`", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_confidential_indicator_is_in_the_table() => Assert.Equal(
        RulePack.Default.Catalog.Indicators.Where(indicator => indicator.Confidential).Select(indicator => indicator.Id).Order(StringComparer.Ordinal),
        Sorted(WordsOf(Rows.Single(row => row[0].StartsWith("what may reveal a complainant", StringComparison.Ordinal))[0])));

    [Fact]
    public void Every_kind_of_keep_is_in_the_table()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("rules", "schema", "scan.schema.json")));
        JsonElement keep = schema.RootElement.GetProperty("properties").GetProperty("keep").GetProperty("properties");
        Assert.Equal(
            Sorted(keep.EnumerateObject().Select(kind => kind.Name).Where(kind => kind != "note")),
            Sorted(Rows.SelectMany(row => Kept().Matches(row[3])).Select(match => match.Groups["kind"].Value)));
        Assert.All(Enum.GetValues<LedgerTextKind>().Select(WordOf), kind => Assert.Contains(Rows, row => KindOf(row) == kind));
    }

    [Fact]
    public void Each_row_says_five_things() => Assert.All(Rows, row => Assert.Equal(5, row.Length));

    /// <summary>Every text of every kind of event by its name, such as <c>episode-closed.note</c>; the kind is null where it stays in the line.</summary>
    private static IEnumerable<(string Name, LedgerTextKind? Kind)> Texts()
    {
        foreach (Type type in RandomEvent.Kinds)
        {
            List<string> names = [];
            LedgerEvent happened = (LedgerEvent)Filled(type, $"{LedgerEventNames.Of((LedgerEvent)Filled(type, "", [])).Name}", names);
            Dictionary<string, LedgerTextKind> kinds = new(StringComparer.Ordinal);
            LedgerTexts.Replace(new LedgerEntry(EventStamp.OfScan(Events.Now, Events.AsOf, "ab12"), happened), (kind, text) =>
            {
                kinds.Add(text, kind);
                return text;
            });
            foreach (string name in names) yield return (name, kinds.TryGetValue(name, out LedgerTextKind kind) ? kind : null);
        }
    }

    private static List<string> TextsOf(LedgerEntry entry)
    {
        List<string> texts = [];
        LedgerTexts.Replace(entry, (kind, text) =>
        {
            texts.Add($"{text}: {WordOf(kind)}");
            return text;
        });
        return texts;
    }

    /// <summary>Makes a record whose texts are their own names; nothing in it is null, and each list has one item.</summary>
    private static object Filled(Type type, string name, List<string> names)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        ParameterInfo[] parameters = constructor.GetParameters();
        object made = constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, $"{name}.{Camel(parameter.Name!)}", names))]);
        bool IsParameter(PropertyInfo property) => parameters.Any(parameter => parameter.Name == property.Name);
        foreach (PropertyInfo property in type.GetProperties().Where(one => one.SetMethod is not null && !IsParameter(one)))
            property.SetValue(made, Value(property.PropertyType, $"{name}.{Camel(property.Name)}", names));
        return made;
    }

    private static object? Value(Type type, string name, List<string> names)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            names.Add(name);
            return name;
        }

        if (type.IsGenericType && type.IsInterface)
        {
            Array list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Value(type.GetGenericArguments()[0], name, names), 0);
            return list;
        }

        if (type.IsEnum || type.IsPrimitive || type.Assembly != typeof(LedgerEvent).Assembly) return Activator.CreateInstance(type);

        // An act that a correction has the right values of: of those that can be corrected, a closing has a text.
        return Filled(type == typeof(PersonEvent) ? typeof(EpisodeClosed) : type, name, names);
    }

    private static string Camel(string name) => $"{char.ToLower(name[0], CultureInfo.InvariantCulture)}{name[1..]}";

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Groups["word"].Value);

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string WordOf(LedgerTextKind kind) => kind.ToString().ToLowerInvariant();

    private static string KindOf(string[] row) => Kept().Match(row[3]).Groups["kind"].Value;

    [GeneratedRegex("`(?<event>[a-z]+(-[a-z]+)*)\\.(?<member>[a-zA-Z.]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();

    [GeneratedRegex("`(?<word>[a-zA-Z_-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("`(?<kind>[a-z]+)` of `keep`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();
}
