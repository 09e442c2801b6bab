using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Drafting;

/// <summary>Guesses which indicators columns and files deliver, by id, alias and title.</summary>
internal sealed class IndicatorGuess(IndicatorCatalog catalog)
{
    private static readonly (string Unit, double Scale)[] Units = [("亿元", 1e8), ("百万元", 1e6), ("万元", 1e4), ("千元", 1e3), ("万千瓦时", 1e4), ("万度", 1e4)];

    /// <summary>Returns the indicator whose name is that of a column, and the factor of the column's unit; null if no name is equal.</summary>
    public (Indicator Indicator, double Scale)? Of(string column)
    {
        (string name, string unit) = Split(column);
        Indicator? found = Find(column) ?? Find(name);
        return found is null ? null : (found, Array.Find(Units, known => known.Unit == unit).Scale is > 0 and var scale ? scale : 1);
    }

    /// <summary>Returns the indicator whose name is similar to that of a column, or null.</summary>
    public Indicator? Near(string column)
    {
        (string name, _) = Split(column);
        if (name.Length < 2) return null;
        Indicator? part = catalog.Indicators.FirstOrDefault(indicator => NamesOf(indicator).Any(known => known.Contains(name, StringComparison.Ordinal) || (known.Length > 2 && name.Contains(known, StringComparison.Ordinal))));
        if (part is not null) return part;
        return Suggestion.Nearest(name, catalog.Indicators.SelectMany(NamesOf)) is { } nearest ? Find(nearest) : null;
    }

    /// <summary>Returns the event indicators that the name of a file or sheet suggests, in the order of the catalog.</summary>
    public IReadOnlyList<Indicator> EventsOf(string file) =>
    [
        .. catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Event)
            .Where(indicator => NamesOf(indicator).Append(indicator.Source ?? "").Any(name => name.Length > 1 && (file.Contains(name, StringComparison.OrdinalIgnoreCase) || Begins(file, name)))),
    ];

    private static bool Begins(string file, string name) => file.Length > 3 && name.StartsWith(file, StringComparison.OrdinalIgnoreCase);

    private Indicator? Find(string name)
    {
        if (catalog.TryGet(name, out Indicator? indicator)) return indicator;
        return catalog.Indicators.FirstOrDefault(known => string.Equals(known.Title, name, StringComparison.Ordinal)
            || string.Equals(known.Id, name, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> NamesOf(Indicator indicator) =>
        indicator.Aliases.Prepend(indicator.Id).Append(indicator.Title).Where(name => name.Length > 0);

    /// <summary>Splits a column's name from the unit in brackets after it.</summary>
    private static (string Name, string Unit) Split(string column)
    {
        int open = column.AsSpan().IndexOfAny('(', '（');
        if (open <= 0 || column[^1] is not (')' or '）')) return (column.Trim(), "");
        return (column[..open].Trim(), column[(open + 1)..^1].Trim());
    }
}
