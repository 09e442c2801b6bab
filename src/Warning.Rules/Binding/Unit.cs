using System.Globalization;

namespace EarlyWarning.Rules.Binding;

/// <summary>The unit of a number as a product of powers, such as CNY/people; equal by that product. Immutable.</summary>
internal sealed class Unit : IEquatable<Unit>
{
    /// <summary>An unknown unit, which matches every other.</summary>
    public static readonly Unit Unknown = new([]);

    /// <summary>The unit of a plain ratio.</summary>
    public static readonly Unit One = new([]);

    private readonly (string Name, int Power)[] factors;

    private Unit((string Name, int Power)[] factors) => this.factors = factors;

    public static Unit Of(string? name) => name is null ? Unknown : new([(name, 1)]);

    /// <summary>Whether it is yuan.</summary>
    public bool IsYuan => factors is [("CNY" or "元" or "yuan", 1)];

    /// <summary>Whether it is ten thousand yuan.</summary>
    public bool IsTenThousandYuan => factors is [("万元", 1)];

    public Unit Times(Unit other) => Combine(other, 1);

    public Unit Per(Unit other) => Combine(other, -1);

    /// <summary>Tells whether numbers of the two units may be added or compared.</summary>
    public bool Matches(Unit other) => ReferenceEquals(this, Unknown) || ReferenceEquals(other, Unknown) || Equals(other);

    public bool Equals(Unit? other) =>
        other is not null && ReferenceEquals(this, Unknown) == ReferenceEquals(other, Unknown) && factors.AsSpan().SequenceEqual(other.factors);

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode() => factors.Aggregate(17, (hash, factor) => HashCode.Combine(hash, factor.Name, factor.Power));

    public override string ToString()
    {
        if (ReferenceEquals(this, Unknown)) return "";
        if (factors.Length == 0) return "1";
        string above = string.Join('*', factors.Where(factor => factor.Power > 0).Select(Text));
        string below = string.Join('/', factors.Where(factor => factor.Power < 0).Select(Text));
        return (above, below) switch
        {
            (_, "") => above,
            ("", _) => $"1/{below}",
            _ => $"{above}/{below}",
        };
    }

    private static string Text((string Name, int Power) factor) => Math.Abs(factor.Power) == 1
        ? factor.Name
        : string.Create(CultureInfo.InvariantCulture, $"{factor.Name}^{Math.Abs(factor.Power)}");

    private Unit Combine(Unit other, int sign)
    {
        if (ReferenceEquals(this, Unknown) || ReferenceEquals(other, Unknown)) return Unknown;
        SortedDictionary<string, int> powers = new(StringComparer.Ordinal);
        foreach ((string name, int power) in factors) powers[name] = power;
        foreach ((string name, int power) in other.factors) powers[name] = powers.GetValueOrDefault(name) + (sign * power);
        var combined = powers.Where(pair => pair.Value != 0).Select(pair => (pair.Key, pair.Value)).ToArray();
        return combined.Length == 0 ? One : new Unit(combined);
    }
}
