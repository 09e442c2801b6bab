using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Scanning;

namespace EarlyWarning.Files.Mapping;

/// <summary>Compares the keys that the reader of scan files knows with those in <c>rules/schema/scan.schema.json</c>.</summary>
public sealed partial class ScanSchemaTests
{
    private const string Odd = """ "qqqqqqqqqq": 0 """;

    public static TheoryData<string, string> Objects => new()
    {
        { "a scan file", "" },
        { "the companies", "companies" },
        { "an issuer", "issuer" },
        { "the times of \"keep\"", "keep" },
        { "a budget of visits", "budget" },
        { "a channel", "deliver/[]" },
        { "a feed", "#feed" },
        { "a company", "#feed/company" },
        { "a date", "#feed/date" },
        { "the columns of months", "#feed/months" },
        { "a year", "#feed/months/year" },
        { "a measure's mapping", "#feed/measures/*" },
        { "an event's mapping", "#feed/events/*" },
        { "an attribute's mapping", "#feed/attributes/*" },
        { "the columns of warnings", "#feed/warnings" },
        { "the column of what is struck off", "#feed/warnings/struckOff" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_schema_and_the_reader_know_the_same_keys(string what, string place) => Assert.Equal(KeysOfSchema(place), KeysOfReader()[what]);

    /// <summary>Finds the known keys of an object in the message on an unknown key.</summary>
    private static Dictionary<string, string[]> KeysOfReader()
    {
        using SmallRegion region = new();
        region.With("scan.json", $$"""
            { "rules": "rules", "companies": { {{Odd}} }, "issuer": { {{Odd}} }, "keep": { {{Odd}} }, "budget": { {{Odd}} },
              "deliver": [ { {{Odd}} } ], {{Odd}},
              "feeds": [ { {{Odd}}, "company": { {{Odd}} }, "date": { {{Odd}} }, "months": { {{Odd}}, "year": { {{Odd}} } },
                "measures": { "power_kwh": { {{Odd}} } }, "events": { "call": { {{Odd}} } }, "attributes": { "region": { {{Odd}} } },
                "warnings": { {{Odd}}, "struckOff": { {{Odd}} } } } ] }
            """);
        ScanFileException thrown = Assert.Throws<ScanFileException>(() => ScanFile.Load(region.ScanPath));
        return thrown.Diagnostics.Where(diagnostic => diagnostic.Code == "EW1004").Select(diagnostic => Known().Match(diagnostic.Message))
            .ToDictionary(match => match.Groups["what"].Value, match => Sorted(match.Groups["keys"].Value.Split(", ")), StringComparer.Ordinal);
    }

    private static string[] KeysOfSchema(string place)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "rules", "schema", "scan.schema.json")));
        JsonElement at = place.StartsWith('#') ? schema.RootElement.GetProperty("$defs").GetProperty("feed") : schema.RootElement;
        foreach (string step in place.Split('/').Where(step => step is not ("" or "#feed")))
            at = step == "[]" ? at.GetProperty("items") : step == "*" ? at.GetProperty("additionalProperties") : at.GetProperty("properties").GetProperty(step);
        JsonElement[] forms = at.TryGetProperty("anyOf", out JsonElement any) ? [.. any.EnumerateArray()] : [at];
        return Sorted(forms.Where(form => form.TryGetProperty("properties", out _))
            .SelectMany(form => form.GetProperty("properties").EnumerateObject()).Select(property => property.Name));
    }

    private static string[] Sorted(IEnumerable<string> keys) => [.. keys.Distinct().Order(StringComparer.Ordinal)];

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;

    [GeneratedRegex("^(?<what>.+) has no key 'q+'; it knows (?<keys>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Known();
}
