using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>What a parameter is from a day on: one number, or one for each beginning of a text attribute. Immutable.</summary>
public sealed class ParameterValue
{
    private readonly Dictionary<string, double> entries = new(StringComparer.Ordinal);
    private readonly int[] lengths; // of keys, the longest first

    /// <summary>Makes a value.</summary>
    /// <param name="fromDay">The first day, as a day number.</param>
    /// <param name="number">What it is where no entry fits; null: missing there.</param>
    /// <param name="by">The text attribute that the entries go by; null: there are none.</param>
    /// <param name="entries">Beginnings of that text, each once, and what it is for them.</param>
    internal ParameterValue(int fromDay, double? number, Indicator? by = null, IEnumerable<KeyValuePair<string, double>>? entries = null)
    {
        FromDay = fromDay;
        Number = number;
        By = by;
        foreach ((string key, double entry) in entries ?? []) this.entries.Add(key, entry);
        lengths = [.. this.entries.Keys.Select(key => key.Length).Distinct().OrderDescending()];
    }

    /// <summary>The first day on which it counts.</summary>
    public LocalDate From => DayNumber.ToDate(FromDay);

    /// <summary>What it is where no entry fits; null: missing there.</summary>
    public double? Number { get; }

    /// <summary>The text attribute whose beginning picks an entry; null where the number is the same for everybody.</summary>
    public Indicator? By { get; }

    /// <summary>Beginnings of that text, and what it is for them.</summary>
    public IReadOnlyDictionary<string, double> Entries => entries;

    internal int FromDay { get; }

    /// <summary>
    /// The number of a company with a text, NaN where it is missing: the entry of the longest key that begins the text, else
    /// <see cref="Number"/>. Without the text (null) nothing is known of it, unless the number is the same for everybody.
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
