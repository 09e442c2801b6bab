namespace EarlyWarning;

/// <summary>The rules that are latched, company by company: fired once and not cleared since. Immutable; compared by reference.</summary>
public sealed class Latches
{
    private readonly Dictionary<string, IReadOnlyList<Latch>> latches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<RuleLevel>> withdrawn = new(StringComparer.Ordinal);

    /// <summary>Makes latches.</summary>
    /// <param name="companies">The latched rules of each company.</param>
    /// <exception cref="ArgumentException">A company, or a rule of one, is given twice.</exception>
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

    /// <summary>No latches: as at the first scan.</summary>
    public static Latches Empty { get; } = new([]);

    /// <summary>How many companies have latched rules.</summary>
    public int Count => latches.Count;

    /// <summary>The ids of the companies that have latched rules, in no order.</summary>
    public IEnumerable<string> Companies => latches.Keys;

    /// <summary>The latched rules of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <returns>The rules; none where it has none or is not known.</returns>
    public IReadOnlyList<Latch> Of(string company) => latches.GetValueOrDefault(company, []);

    /// <summary>The ids of the companies that have latched or withdrawn rules, in no order, each once.</summary>
    internal IEnumerable<string> Asked => withdrawn.Count == 0 ? latches.Keys : latches.Keys.Concat(withdrawn.Keys.Where(company => !latches.ContainsKey(company)));

    /// <summary>The rules of a company whose latch was released because they were withdrawn, as long as its episode remembers them.</summary>
    internal IReadOnlyList<RuleLevel> WithdrawnOf(string company) => withdrawn.GetValueOrDefault(company, []);

    /// <summary>Latches that are known to be in order; the dictionaries are theirs from now on.</summary>
    internal static Latches Own(Dictionary<string, IReadOnlyList<Latch>> latches, Dictionary<string, IReadOnlyList<RuleLevel>> withdrawn) => new(latches, withdrawn);
}
