using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>The indicators and parameters that rules may name, and the keys of the peer group. Immutable and thread-safe.</summary>
public sealed class IndicatorCatalog
{
    private readonly Dictionary<string, Indicator> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameter> parameters = new(StringComparer.Ordinal);

    /// <summary>
    /// Creates a catalog. Loading catalog files reports the same faults as diagnostics with their places.
    /// </summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="peerGroup">The peer keys as catalog files write them, the widest first: a text attribute, or the first characters of one, such as
    /// <c>industry:3</c>.</param>
    /// <exception cref="ArgumentException">
    /// An id or alias is used twice, a peer key is no text attribute, the measures of a record differ in cadence, lag or maxAge, or an event has too
    /// many fields or one with the name of an indicator.
    /// </exception>
    public IndicatorCatalog(IEnumerable<Indicator> indicators, IEnumerable<string>? peerGroup = null)
    {
        Indicators = indicators.Select((indicator, ordinal) => indicator with
        {
            Ordinal = ordinal,
            Fields = [.. indicator.Fields.Select(field => field with { Name = Identifier.Normalize(field.Name) })],
        }).ToArray();
        foreach (Indicator indicator in Indicators)
        {
            foreach (string name in indicator.Aliases.Prepend(indicator.Id))
            {
                if (!byName.TryAdd(Identifier.Normalize(name), indicator))
                    throw new ArgumentException($"The name '{name}' is used twice in the catalog.", nameof(indicators));
            }
        }

        foreach (IGrouping<string, Indicator> record in Indicators.Where(indicator => indicator.Record is not null).GroupBy(indicator => indicator.Record!, StringComparer.Ordinal))
        {
            if (record.Select(record.First().RecordDifference).FirstOrDefault(key => key is not null) is { } key)
                throw new ArgumentException($"The measures of the record '{record.Key}' differ in '{key}'.", nameof(indicators));
        }

        foreach (Indicator indicator in Indicators)
        {
            if (indicator.Fields.Count > EventField.Most)
                throw new ArgumentException($"'{indicator.Id}' has {indicator.Fields.Count} fields; an event has at most {EventField.Most}.", nameof(indicators));
            if (indicator.Fields.FirstOrDefault(field => byName.ContainsKey(field.Name) || indicator.Fields.Count(other => other.Name == field.Name) > 1) is { } hiding)
                throw new ArgumentException($"The field '{hiding.Name}' of '{indicator.Id}' has a name that is used already.", nameof(indicators));
        }

        PeerGroup = (peerGroup ?? []).Select(key => ToPeerKey(key)).ToArray();
    }

    /// <summary>
    /// Creates a catalog of the same indicators and peer keys with other parameters, whose names must be free and whose keys must be text attributes of it.
    /// </summary>
    internal IndicatorCatalog(IndicatorCatalog indicators, IEnumerable<Parameter> parameters)
    {
        Indicators = indicators.Indicators;
        byName = indicators.byName;
        PeerGroup = indicators.PeerGroup;
        Parameters = parameters.Select((parameter, ordinal) => parameter.WithOrdinal(ordinal)).ToArray();
        foreach (Parameter parameter in Parameters) this.parameters.Add(parameter.Name, parameter);
    }

    /// <summary>All indicators, in the order of the catalog.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The keys that companies must share to be peers; where there are too few peers the last key is dropped first.</summary>
    public IReadOnlyList<PeerKey> PeerGroup { get; }

    /// <summary>The parameters, in the order of their files.</summary>
    public IReadOnlyList<Parameter> Parameters { get; } = [];

    /// <summary>
    /// Returns whether another catalog has the same indicators, in the same order, and the same keys of peers, so that a panel over one serves rules over the
    /// other. Parameters may differ: they are read at the as-of date, and no panel holds them.
    /// </summary>
    /// <param name="other">The other catalog.</param>
    /// <returns>Whether they are the same.</returns>
    public bool HasSameIndicators(IndicatorCatalog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) ||
            ((ReferenceEquals(Indicators, other.Indicators) || Indicators.SequenceEqual(other.Indicators)) && PeerGroup.SequenceEqual(other.PeerGroup));
    }

    /// <summary>Finds an indicator by id or alias, compared after NFC.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="indicator">The indicator found.</param>
    /// <returns>Whether it was found.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out Indicator? indicator)
    {
        ArgumentNullException.ThrowIfNull(name);
        return byName.TryGetValue(Identifier.Normalize(name), out indicator);
    }

    /// <summary>Returns an indicator by id or alias, compared after NFC.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="parameter">The parameter of the caller that the name was given for, which the exception names.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">The catalog has no such indicator; the message tells the nearest that it has.</exception>
    public Indicator Get(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (TryGet(name, out Indicator? indicator)) return indicator;
        throw new ArgumentException($"The catalog has no indicator '{name}'{Suggestion.Advice(name, NearNames)?.ToString() ?? "."}", parameter);
    }

    /// <summary>Finds a parameter by name, compared after NFC.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="parameter">The parameter found.</param>
    /// <returns>Whether it was found.</returns>
    public bool TryGetParameter(string name, [NotNullWhen(true)] out Parameter? parameter)
    {
        ArgumentNullException.ThrowIfNull(name);
        return parameters.TryGetValue(Identifier.Normalize(name), out parameter);
    }

    /// <summary>Returns an indicator of a kind; the exception names the parameter of the caller.</summary>
    internal Indicator Get(string name, IndicatorKind kind, string parameter)
    {
        Indicator indicator = Get(name, parameter);
        if (indicator.Kind == kind) return indicator;
        throw new ArgumentException($"'{name}' is of the kind {indicator.Kind.Word()}; expected {kind.Word()}.", parameter);
    }

    /// <summary>The ids and aliases of all indicators.</summary>
    internal IEnumerable<string> Names => byName.Keys;

    /// <summary>The ids and aliases of all indicators with their titles, for suggestions.</summary>
    internal IEnumerable<NearName> NearNames => Indicators.SelectMany(indicator => indicator.NearNames);

    /// <summary>The names of all parameters with their titles, for suggestions.</summary>
    internal IEnumerable<NearName> NearParameters => Parameters.Select(parameter => new NearName(parameter.Name, parameter.Title));

    private PeerKey ToPeerKey(string peerGroup)
    {
        string[] parts = peerGroup.Split(':');
        int length = 0;
        if (parts.Length > 2 || (parts.Length == 2 && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out length) && length > 0)))
            throw new ArgumentException($"The peer key '{peerGroup}' is no attribute such as 'region' or 'industry:3'.", nameof(peerGroup));
        if (!TryGet(parts[0], out Indicator? indicator) || indicator is not { Kind: IndicatorKind.Attribute, Type: AttributeType.Text })
            throw new ArgumentException($"The peer key '{parts[0]}' is no text attribute of the catalog.", nameof(peerGroup));
        return new PeerKey(indicator, parts.Length == 2 ? length : null);
    }
}
