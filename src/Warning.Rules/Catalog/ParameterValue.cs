using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>The value of a parameter from a day on: one number, or one for each beginning of a text attribute. Immutable.</summary>
public sealed class ParameterValue
{
    private readonly Dictionary<string, double> entries = new(StringComparer.Ordinal);
    private readonly int[] lengths; // of keys, the longest first

    /// <summary>Creates a value.</summary>
    /// <param name="fromDay">The first day, as a day number.</param>
    /// <param name="number">The number where no entry fits; null if it is then missing.</param>
    /// <param name="by">The text attribute whose beginning picks an entry; null if there are no entries.</param>
    /// <param name="entries">The numbers by beginning of that text, each once.</param>
    internal ParameterValue(int fromDay, double? number, Indicator? by = null, IEnumerable<KeyValuePair<string, double>>? entries = null)
    {
        FromDay = fromDay;
        Number = number;
        By = by;
        foreach ((string key, double entry) in entries ?? []) this.entries.Add(key, entry);
        lengths = [.. this.entries.Keys.Select(key => key.Length).Distinct().OrderDescending()];
    }

    /// <summary>The first day on which it holds.</summary>
    public LocalDate From => DayNumber.ToDate(FromDay);

    /// <summary>The number where no entry fits; null if it is then missing.</summary>
    public double? Number { get; }

    /// <summary>The text attribute whose beginning picks an entry; null if the number is the same for all companies.</summary>
    public Indicator? By { get; }

    /// <summary>The numbers by beginning of that text.</summary>
    public IReadOnlyDictionary<string, double> Entries => entries;

    internal int FromDay { get; }

    /// <summary>
    /// Returns the number of a company by its text, NaN where it is missing: the entry of the longest key that begins the text, else
    /// <see cref="Number"/>. Where the text is missing (null) so is the number, unless it is the same for all companies.
    /// </summary>
    internal double Of(string? text)
    {
        if (By is null) return Number ?? double.NaN;
        if (text is null) return double.NaN;
        Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> beginnings = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (int length in lengths)
        {
            if (length <= text.Length && beginnings.TryGetValue(text.AsSpan(0, length), out double entry)) return entry;
        }

        return Number ?? double.NaN;
    }
}
