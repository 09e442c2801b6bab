namespace EarlyWarning;

/// <summary>The latched rules of companies: rules that have fired and have not been cleared since. Immutable; compared by reference.</summary>
public sealed class Latches
{
    private readonly Dictionary<string, IReadOnlyList<Latch>> latches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<RuleLevel>> withdrawn = new(StringComparer.Ordinal);

    /// <summary>Creates latches.</summary>
    /// <param name="companies">The latched rules by company id.</param>
    /// <exception cref="ArgumentException">A company is given twice, or a rule twice for one company.</exception>
    public Latches(IEnumerable<KeyValuePair<string, IReadOnlyList<Latch>>> companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        foreach ((string company, IReadOnlyList<Latch> given) in companies)
        {
            if (given.Count == 0) continue;
            if (given.DistinctBy(latch => latch.Rule, StringComparer.Ordinal).Count() < given.Count)
                throw new ArgumentException($"A rule of {company} is latched twice.", nameof(companies));
            if (!latches.TryAdd(company, [.. given])) throw new ArgumentException($"The company {company} is given twice.", nameof(companies));
        }
    }

    private Latches(Dictionary<string, IReadOnlyList<Latch>> latches, Dictionary<string, IReadOnlyList<RuleLevel>> withdrawn)
    {
        this.latches = latches;
        this.withdrawn = withdrawn;
    }

    /// <summary>An instance without latches, for a first scan.</summary>
    public static Latches Empty { get; } = new([]);

    /// <summary>The number of companies that have latched rules.</summary>
    public int Count => latches.Count;

    /// <summary>The ids of the companies that have latched rules, in no particular order.</summary>
    public IEnumerable<string> Companies => latches.Keys;

    /// <summary>Returns the latched rules of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <returns>The rules; empty when the company has none or is unknown.</returns>
    public IReadOnlyList<Latch> Of(string company) => latches.GetValueOrDefault(company, []);

    /// <summary>The distinct ids of the companies that have latched or withdrawn rules, in no particular order.</summary>
    internal IEnumerable<string> LatchedOrWithdrawn =>
        withdrawn.Count == 0 ? latches.Keys : latches.Keys.Concat(withdrawn.Keys.Where(company => !latches.ContainsKey(company)));

    /// <summary>Returns the rules of a company that were withdrawn while latched and that its episode still records.</summary>
    internal IReadOnlyList<RuleLevel> WithdrawnOf(string company) => withdrawn.GetValueOrDefault(company, []);

    /// <summary>Creates latches from dictionaries without copying or checking them; the caller must not change them afterwards.</summary>
    internal static Latches Own(Dictionary<string, IReadOnlyList<Latch>> latches, Dictionary<string, IReadOnlyList<RuleLevel>> withdrawn) =>
        new(latches, withdrawn);
}
