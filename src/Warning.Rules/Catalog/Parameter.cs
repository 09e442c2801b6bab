namespace EarlyWarning.Rules;

/// <summary>
/// A number with a name, such as a minimum wage, that rules use like an indicator: by place, and from date to date. It is read at the as-of
/// date, inside windows too. Immutable.
/// </summary>
public sealed class Parameter
{
    /// <summary>The name in rules, such as <c>minimum_wage_cny</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit of its number, such as <c>CNY</c>; null where nothing is said of it.</summary>
    public string? Unit { get; init; }

    /// <summary>The law, notice or practice that sets it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>What it is from which day on, the earliest first; each until the next.</summary>
    public required IReadOnlyList<ParameterValue> Values { get; init; }

    /// <summary>The dense number of the parameter in its catalog.</summary>
    internal int Ordinal { get; init; }

    /// <summary>Whether it is the same for every company at any one date.</summary>
    internal bool IsUniform => Values.All(value => value.By is null);

    /// <summary>The text attributes that its values go by.</summary>
    internal IEnumerable<Indicator> Attributes => Values.Select(value => value.By).OfType<Indicator>().Distinct();

    /// <summary>What counts on a day, a day number: the last that begins by then; null before the first.</summary>
    internal ParameterValue? At(int day)
    {
        for (int i = Values.Count - 1; i >= 0; i--)
        {
            if (Values[i].FromDay <= day) return Values[i];
        }

        return null;
    }

    /// <summary>Its values with the title, unit and source of an earlier one.</summary>
    internal Parameter Over(Parameter earlier) => new() { Name = Name, Title = earlier.Title, Unit = earlier.Unit, Source = earlier.Source, Values = Values };

    internal Parameter WithOrdinal(int ordinal) =>
        new() { Name = Name, Title = Title, Unit = Unit, Source = Source, Values = Values, Ordinal = ordinal };
}
