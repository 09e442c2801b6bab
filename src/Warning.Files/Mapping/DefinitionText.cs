using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>
/// Writes a scan that was defined in code as the text of a scan file, so that both are checked by the same reader. Each key and each item has a line of its
/// own, and each line the name of the property that it stands for, by which diagnostics are located.
/// </summary>
internal sealed class DefinitionText
{
    private readonly StringBuilder text = new();
    private readonly List<string> names = [];
    private readonly Dictionary<string, IFeedSource> sources = new(StringComparer.Ordinal);

    private DefinitionText(ScanDefinition scan)
    {
        Open("", null);
        Texts("Rules", "rules", scan.Rules);
        if (scan.Release != ReleaseDemand.None) Text("Release", "release", scan.Release.Word());
        Text("Jurisdiction", "jurisdiction", scan.Jurisdiction);
        if (scan.Issuer is { } issuer) Write(issuer);
        Text("Office", "office", scan.Office);
        if (scan.Companies is { } companies) Write(companies);
        Line("Feeds", "\"feeds\": [");
        for (int feed = 0; feed < (scan.Feeds?.Count ?? 0); feed++) Write($"Feeds[{feed}]", NotNull(scan.Feeds![feed], $"Feeds[{feed}]"));
        Line("Feeds", "],");
        Text("TimeZone", "timeZone", scan.TimeZone);
        Text("Language", "language", scan.Language == MessageLanguage.English ? "en" : "zh");
        Number("MaxRejects", "maxRejects", scan.MaxRejects);
        Number("MaxGaps", "maxGaps", scan.MaxGaps);
        if (scan.Keep is { } keep) Write(keep);
        if (scan.Budget is { } budget) Write(budget);
        Text("Output", "output", scan.Output);
        Text("State", "state", scan.State);
        Close("");
    }

    /// <summary>Writes a scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="name">What diagnostics call the scan as a whole.</param>
    /// <param name="sources">Its sources, by the names that the text has.</param>
    public static SourceText Of(ScanDefinition scan, string name, out IReadOnlyDictionary<string, IFeedSource> sources)
    {
        DefinitionText written = new(scan);
        sources = written.sources;
        return new SourceText(name, Encoding.UTF8.GetBytes(written.text.ToString())) { LineNames = written.names };
    }

    private void Write(Issuer issuer)
    {
        Open("Issuer", "issuer");
        Text("Issuer.Name", "name", issuer.Name);
        Text("Issuer.Short", "short", issuer.Short);
        Text("Issuer.Level", "level", issuer.Level?.Word());
        if (issuer.Kind != UnionKind.General) Text("Issuer.Kind", "kind", issuer.Kind.Word());
        Text("Issuer.Contact", "contact", issuer.Contact);
        Open("Issuer.FirstNumbers", "numbers");
        foreach (IGrouping<int, FirstNumber> year in issuer.FirstNumbers.GroupBy(first => first.Year))
        {
            Open("Issuer.FirstNumbers", year.Key.ToString("D4", CultureInfo.InvariantCulture));
            foreach (FirstNumber first in year) Number("Issuer.FirstNumbers", first.Kind.Word(), first.Number);
            Close("Issuer.FirstNumbers");
        }

        Close("Issuer.FirstNumbers");
        Close("Issuer");
    }

    private void Write(KeepTimes keep)
    {
        Open("Keep", "keep");
        Text("Keep.Remarks", "remarks", keep.Remarks?.ToString());
        Text("Keep.Persons", "persons", keep.Persons?.ToString());
        Text("Keep.Evidence", "evidence", keep.Evidence?.ToString());
        Text("Keep.Results", "results", keep.Results?.ToString());
        Close("Keep");
    }

    private void Write(VisitBudget budget)
    {
        Open("Budget", "budget");
        Number("Budget.Visits", "visits", budget.Visits);
        Text("Budget.Per", "per", budget.Per.ToString());
        Text("Budget.Backtest", "backtest", budget.Backtest);
        Close("Budget");
    }

    private void Write(CompaniesDefinition companies)
    {
        Open("Companies", "companies");
        Text("Companies.File", "file", companies.File);
        Source("Companies.Source", "source", companies.Source);
        Text("Companies.Id", "id", companies.Id);
        Text("Companies.IdKind", "idKind", companies.IdKind == IdKind.Any ? "any" : "uscc");
        Text("Companies.Name", "name", companies.Name);
        Number("Companies.HeaderRow", "headerRow", companies.HeaderRow);
        Text("Companies.Town", "town", companies.Town);
        Text("Companies.Address", "address", companies.Address);
        Format("Companies", companies.Encoding, companies.Delimiter, companies.Sheet);
        Open("Companies.Attributes", "attributes");
        for (int i = 0; i < companies.Attributes.Count; i++)
            Text($"Companies.Attributes[{i}]", NotNull(companies.Attributes[i], $"Companies.Attributes[{i}]").Indicator ?? "", companies.Attributes[i].Column);
        Close("Companies.Attributes");
        Close("Companies");
    }

    private void Write(string path, FeedDefinition feed)
    {
        Open(path, null);
        Text($"{path}.Id", "id", feed.Id);
        Text($"{path}.File", "file", feed.File);
        Source($"{path}.Source", "source", feed.Source);
        if (feed.Company is { } company) Write($"{path}.Company", company);
        Text($"{path}.Date", "date", feed.Date);
        if (feed.DateFrom is { } date) Write($"{path}.DateFrom", date);
        if (feed.Months is { } months) Write($"{path}.Months", months);
        Text($"{path}.Known", "known", feed.Known);
        Text($"{path}.Key", "key", feed.Key);
        Text($"{path}.From", "from", Day(feed.From));
        Text($"{path}.Through", "through", Day(feed.Through));
        Each($"{path}.Measures", "measures", feed.Measures, measure => measure.Indicator, Write);
        Each($"{path}.Events", "events", feed.Events, happening => happening.Indicator, Write);
        Each($"{path}.Attributes", "attributes", feed.Attributes, attribute => attribute.Indicator, Write);
        if (feed.Warnings is { } warnings) Write($"{path}.Warnings", warnings);
        Number($"{path}.MaxRejects", "maxRejects", feed.MaxRejects);
        Number($"{path}.HeaderRow", "headerRow", feed.HeaderRow);
        Format(path, feed.Encoding, feed.Delimiter, feed.Sheet);
        Close(path);
    }

    private void Write(string path, CompanyColumn company)
    {
        Open(path, "company");
        Text($"{path}.Column", "column", company.Column);
        Lookup(path, "Via", "via", company.Via, company.ViaSource);
        if (company.ByName) Text($"{path}.ByName", "by", "name");
        Lookup(path, "Aliases", "aliases", company.Aliases, company.AliasesSource);
        Text($"{path}.Name", "name", company.Name);
        Text($"{path}.Matches", "matches", company.Matches);
        Text($"{path}.Split", "split", company.Split);
        if (company.BranchesAreParent) Text($"{path}.BranchesAreParent", "branches", "parent");
        Close(path);
    }

    private void Write(string path, WarningColumns warnings)
    {
        Open(path, "warnings");
        Text($"{path}.Body", "body", warnings.Body);
        Text($"{path}.Number", "number", warnings.Number);
        Text($"{path}.Level", "level", warnings.Level);
        Text($"{path}.Category", "category", warnings.Category);
        Text($"{path}.Text", "text", warnings.Text);
        if (warnings.StruckOff is not null)
        {
            Open($"{path}.StruckOff", "struckOff");
            Text($"{path}.StruckOff", "column", warnings.StruckOff);
            Texts($"{path}.StruckOffIf", "values", warnings.StruckOffIf);
            Close($"{path}.StruckOff");
        }

        Close(path);
    }

    private void Write(string path, FeedDate date)
    {
        Open(path, "date");
        Text($"{path}.Column", "column", date.Column);
        Place(path, date);
        Text($"{path}.Value", "value", date.Value);
        Year(path, date.Year, date.YearFrom);
        Close(path);
    }

    private void Write(string path, FeedMonths months)
    {
        Open(path, "months");
        Text($"{path}.Header", "header", months.Header);
        Year(path, months.Year, months.YearFrom);
        Close(path);
    }

    private void Place(string path, FeedDate date)
    {
        Text($"{path}.From", "from", date.From?.Word());
        Text($"{path}.Pattern", "pattern", date.Pattern);
    }

    private void Year(string path, int? year, FeedDate? place)
    {
        Number($"{path}.Year", "year", year);
        if (place is null) return;
        Open($"{path}.YearFrom", "year");
        Place($"{path}.YearFrom", place);
        Close($"{path}.YearFrom");
    }

    private void Lookup(string path, string property, string key, string? file, IFeedSource? source)
    {
        Text($"{path}.{property}", key, file);
        if (source is null) return;
        Open($"{path}.{property}Source", key);
        Source($"{path}.{property}Source", "source", source);
        Close($"{path}.{property}Source");
    }

    private void Write(string path, MeasureColumn measure)
    {
        Text($"{path}.Column", "column", measure.Column);
        Texts($"{path}.Missing", "missing", measure.Missing);
        Number($"{path}.Scale", "scale", measure.Scale);
        Text($"{path}.Combine", "combine", measure.Combine.Word());
        Flag($"{path}.Approximate", "approximate", measure.Approximate);
    }

    private void Write(string path, EventColumn happening)
    {
        Text($"{path}.Value", "value", happening.Value);
        Texts($"{path}.Missing", "missing", happening.Missing);
        Number($"{path}.Scale", "scale", happening.Scale);
        Flag($"{path}.Approximate", "approximate", happening.Approximate);
        Each($"{path}.Fields", "fields", happening.Fields, field => field.Field, Write);
    }

    private void Write(string path, FieldColumn field)
    {
        Text($"{path}.Column", "column", field.Column);
        Texts($"{path}.Missing", "missing", field.Missing);
        if (field.AsHash) Text($"{path}.AsHash", "as", "hash");
    }

    private void Write(string path, AttributeColumn attribute)
    {
        Text($"{path}.Column", "column", attribute.Column);
        Texts($"{path}.Missing", "missing", attribute.Missing);
    }

    private void Each<T>(string path, string key, IReadOnlyList<T>? items, Func<T, string> name, Action<string, T> write)
    {
        if (items is null || items.Count == 0) return;
        Open(path, key);
        for (int i = 0; i < items.Count; i++)
        {
            T item = NotNull(items[i], $"{path}[{i}]");
            Open($"{path}[{i}]", name(item) ?? "");
            write($"{path}[{i}]", item);
            Close($"{path}[{i}]");
        }

        Close(path);
    }

    private void Format(string path, string? encoding, char? delimiter, string? sheet)
    {
        Text($"{path}.Encoding", "encoding", encoding);
        Text($"{path}.Delimiter", "delimiter", delimiter?.ToString());
        Text($"{path}.Sheet", "sheet", sheet);
    }

    private void Source(string path, string key, IFeedSource? source)
    {
        if (source is null) return;
        sources.Add(path, source);
        Text(path, key, path);
    }

    private void Texts(string path, string key, IReadOnlyList<string>? values)
    {
        if (values is null) return;
        Line(path, $"{Quoted(key)}: [");
        for (int i = 0; i < values.Count; i++) Line($"{path}[{i}]", $"{Quoted(values[i])},");
        Line(path, "],");
    }

    /// <summary>Writes a text; null is a key that is left out.</summary>
    private void Text(string path, string key, string? value)
    {
        if (value is not null) Line(path, $"{Quoted(key)}: {Quoted(value)},");
    }

    /// <summary>Writes a number; null is a key that is left out, and one that is not finite is one that is too large.</summary>
    private void Number(string path, string key, double? number)
    {
        if (number is { } value) Line(path, $"{Quoted(key)}: {(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "1e999")},");
    }

    /// <summary>Writes a flag; false is a key that is left out.</summary>
    private void Flag(string path, string key, bool value)
    {
        if (value) Line(path, $"{Quoted(key)}: true,");
    }

    private void Open(string path, string? key) => Line(path, key is null ? "{" : $"{Quoted(key)}: {{");

    private void Close(string path) => Line(path, path.Length == 0 ? "}" : "},");

    private void Line(string path, string line)
    {
        names.Add(path.Length == 0 ? ScanFile.DefinedInCode : path);
        this.text.Append(line).Append('\n');
    }

    private static T NotNull<T>(T? item, string path) => item ?? throw new ArgumentException($"{path} is null.", "definition");

    private static string Quoted(string? value) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value ?? "")}\"";

    private static string? Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}
