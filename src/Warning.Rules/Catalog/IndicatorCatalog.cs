using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Every name that a rule may use, and the peer group. Immutable and thread-safe.</summary>
public sealed class IndicatorCatalog
{
    private readonly Dictionary<string, Indicator> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameter> parameters = new(StringComparer.Ordinal);

    /// <summary>
    /// Makes a catalog; ids and aliases must be unique and records of one cadence, which loading catalog files checks with located diagnostics.
    /// </summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="peerGroup">The peer keys as (id of a text attribute, number of characters), the first the widest.</param>
    /// <exception cref="ArgumentException">
    /// A name is used twice, a peer key is no text attribute, the measures of a record differ in cadence, lag or maxAge, or an event has too many
    /// fields or one with the name of an indicator.
    /// </exception>
    public IndicatorCatalog(IEnumerable<Indicator> indicators, IEnumerable<(string Attribute, int? Length)>? peerGroup = null)
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

        PeerGroup = (peerGroup ?? []).Select(key => ToPeerKey(key.Attribute, key.Length)).ToArray();
    }

    /// <summary>The same indicators and peers with other parameters, whose names are free and which go by text attributes of the catalog.</summary>
    internal IndicatorCatalog(IndicatorCatalog indicators, IEnumerable<Parameter> parameters)
    {
        Indicators = indicators.Indicators;
        byName = indicators.byName;
        PeerGroup = indicators.PeerGroup;
        Parameters = parameters.Select((parameter, ordinal) => parameter.WithOrdinal(ordinal)).ToArray();
        foreach (Parameter parameter in Parameters) this.parameters.Add(parameter.Name, parameter);
    }

    /// <summary>All indicators, in the catalog's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The keys that companies share to be peers; where there are too few peers the last is dropped first.</summary>
    public IReadOnlyList<PeerKey> PeerGroup { get; }

    /// <summary>The numbers with a name, in the order of their files.</summary>
    public IReadOnlyList<Parameter> Parameters { get; } = [];

    /// <summary>Finds an indicator by id or alias, compared after NFC.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="indicator">The indicator found.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out Indicator? indicator) => byName.TryGetValue(Identifier.Normalize(name), out indicator);

    /// <summary>Finds a parameter by name, compared after NFC.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="parameter">The parameter found.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetParameter(string name, [NotNullWhen(true)] out Parameter? parameter) => parameters.TryGetValue(Identifier.Normalize(name), out parameter);

    /// <summary>All ids and aliases, for suggestions.</summary>
    internal IEnumerable<string> Names => byName.Keys;

    /// <summary>The names of all parameters, for suggestions.</summary>
    internal IEnumerable<string> ParameterNames => parameters.Keys;

    private PeerKey ToPeerKey(string attribute, int? length)
    {
        if (!TryGet(attribute, out Indicator? indicator) || indicator is not { Kind: IndicatorKind.Attribute, Type: AttributeType.Text })
            throw new ArgumentException($"The peer key '{attribute}' is no text attribute of the catalog.", nameof(attribute));
        return new PeerKey(indicator, length);
    }
}
