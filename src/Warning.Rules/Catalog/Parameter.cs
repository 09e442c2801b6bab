using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>
/// A named number that rules read like an indicator, such as a minimum wage; it may change at dates and differ between places. It is read at the
/// as-of date, inside windows too. Immutable.
/// </summary>
public sealed class Parameter
{
    /// <summary>The name in rules, such as <c>minimum_wage_cny</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit of its number, such as <c>CNY</c>; null if it is not declared.</summary>
    public string? Unit { get; init; }

    /// <summary>The law, notice or practice that sets it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The values, the earliest first; each holds until the next begins.</summary>
    public required IReadOnlyList<ParameterValue> Values { get; init; }

    /// <summary>Returns what it is in words, a line each: its unit, its latest value, its source.</summary>
    /// <returns>The lines; those of what is not declared are left out.</returns>
    public IReadOnlyList<Message> InWords()
    {
        List<Message> lines = [EditingMessages.CalledParameter];
        if (Unit is { } unit) lines.Add(EditingMessages.UnitOf(RuleWords.UnitInWords(unit)));
        if (Values is [.., { By: { } by } last]) lines.Add(EditingMessages.HoldsByFrom(by.Title.Length > 0 ? by.Title : by.Id, last.Entries.Count, last.From));
        else if (Values is [.., { Number: { } number } one]) lines.Add(EditingMessages.HoldsFrom(number, one.From));
        if (Source is { } source) lines.Add(EditingMessages.SourceOf(source));
        return lines;
    }

    /// <summary>The position in the catalog, from 0.</summary>
    internal int Ordinal { get; init; }

    /// <summary>Whether it is the same for every company at each date.</summary>
    internal bool IsUniform => Values.All(value => value.By is null);

    /// <summary>The text attributes whose beginnings pick its values, each once.</summary>
    internal IEnumerable<Indicator> Attributes => Values.Select(value => value.By).OfType<Indicator>().Distinct();

    /// <summary>Returns the value that holds on a day number: the last that has begun, or null before the first.</summary>
    internal ParameterValue? At(int day)
    {
        for (int i = Values.Count - 1; i >= 0; i--)
        {
            if (Values[i].FromDay <= day) return Values[i];
        }

        return null;
    }

    /// <summary>Returns these values with the title, unit and source of an earlier layer's parameter.</summary>
    internal Parameter Over(Parameter earlier) => new() { Name = Name, Title = earlier.Title, Unit = earlier.Unit, Source = earlier.Source, Values = Values };

    internal Parameter WithOrdinal(int ordinal) => Ordinal == ordinal ? this :
        new() { Name = Name, Title = Title, Unit = Unit, Source = Source, Values = Values, Ordinal = ordinal };
}
