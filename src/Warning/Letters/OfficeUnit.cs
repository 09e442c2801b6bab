using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// A unit of an office: a union that letters are written for, such as that of a county, a town or a trade; or a department or station that only works on
/// alerts.
/// Immutable; equal by value.
/// </summary>
/// <param name="Issuer">The unit, by its name, and as it issues letters if it does.</param>
public sealed record OfficeUnit(Issuer Issuer)
{
    /// <summary>The places that it looks after, as the beginnings of codes of regions (GB/T 2260): <c>440784</c>; empty for all.</summary>
    public IReadOnlyList<string> Places { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The trades that it looks after, as the beginnings of codes of industries (GB/T 4754): <c>C19</c>; empty for all.</summary>
    public IReadOnlyList<string> Trades { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Whether it issues letters; a department or station does not.</summary>
    public bool IssuesLetters { get; init; } = true;

    /// <summary>The name of the unit to which alerts go that it does not work on in time; null: the first unit of the office.</summary>
    public string? Above { get; init; }

    /// <summary>The name of the unit.</summary>
    public string Name => Issuer.Name;

    /// <summary>Returns whether it looks after the companies of a place and trade.</summary>
    /// <param name="region">The code of the region; null or empty if not known: then only a unit for all places does.</param>
    /// <param name="industry">The code of the industry; null or empty if not known: then only a unit for all trades does.</param>
    /// <returns>Whether one of its places and one of its trades begin the codes.</returns>
    public bool LooksAfter(string? region, string? industry) => IsAmong(Places, region) && IsAmong(Trades, industry);

    /// <summary>How closely it looks after them: the length of the longest place and trade that begin the codes.</summary>
    internal int Closeness(string? region, string? industry) => Longest(Places, region) + Longest(Trades, industry);

    private static bool IsAmong(IReadOnlyList<string> codes, string? code) => codes.Count == 0 || Longest(codes, code) > 0;

    private static int Longest(IReadOnlyList<string> codes, string? code) => string.IsNullOrEmpty(code)
        ? 0
        : codes.Where(one => code.StartsWith(one, StringComparison.OrdinalIgnoreCase)).Select(one => one.Length).DefaultIfEmpty().Max();
}
