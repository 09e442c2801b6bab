using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Assessing;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Packs;

/// <summary>Merges the layers of a pack and checks the result; reports every fault of every file.</summary>
internal sealed class PackCompiler(IReadOnlyList<RulePackLayer> layers)
{
    private const string ParametersFile = "parameters.json";

    private static readonly string[] NotRules = ["schema"];

    private readonly Diagnostics diagnostics = new();
    private readonly Dictionary<string, (ScenarioFile Scenario, int Layer)> scenarios = new(StringComparer.Ordinal);
    private readonly List<(RuleFile File, int Layer)> ruleFiles = [];

    /// <summary>The rule definitions in force by id; one of a later layer replaces one of an earlier layer.</summary>
    private readonly Dictionary<string, (RuleDefinition Definition, int Layer)> definitions = new(StringComparer.Ordinal);

    /// <summary>The ids of those rules with their titles, for suggestions.</summary>
    private IEnumerable<NearName> RuleNames => definitions.Select(rule => new NearName(rule.Key, rule.Value.Definition.Title ?? ""));

    private readonly Dictionary<int, (CalendarFile Calendar, int Layer)> calendars = [];
    private readonly Dictionary<string, (JurisdictionFile Place, int Layer)> places = new(StringComparer.Ordinal);

    private bool isCatalogRead = true;
    private bool areRulesRead = true;
    private Bands? bands;
    private IReadOnlyList<LocatedText>? affectedWorkers;
    private EpisodePolicy? episodes;
    private IReadOnlyList<ReferralDefinition> referrals = [];
    private LetterPolicy? letters;

    /// <summary>The faults, by file and place. Where a rule file could not be read, that a rule of it is not there is no fault of the files that name it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => areRulesRead
        ? diagnostics.ToSortedList()
        : [.. diagnostics.ToSortedList().Where(diagnostic => diagnostic.Code != DiagnosticCodes.UnknownRule)];

    /// <summary>Returns the compiled pack; null when there are errors.</summary>
    public RulePack? Compile()
    {
        IndicatorCatalog catalog = ReadCatalog();
        for (int layer = 0; layer < layers.Count; layer++) ReadLayer(layer);

        // Without a catalog file every name of every rule would be unknown, and the one fault that matters would be lost among them.
        if (!isCatalogRead) return null;
        RuleCompiler compiler = new(catalog, diagnostics, new AskedRules(definitions.Values.Select(standing => standing.Definition)));
        Dictionary<string, Rule> rules = new(StringComparer.Ordinal);
        foreach ((RuleFile file, int layer) in ruleFiles)
        {
            // A replaced rule is not checked: that it has become invalid may be why the office replaced it.
            RuleDefinition[] standing = [.. file.Rules.Where(rule => definitions[rule.Id.Value].Layer == layer)];
            foreach (RuleDefinition definition in standing) CheckLevel(definition);
            foreach (Rule rule in compiler.Compile(file with { Rules = standing }))
            {
                if (ReferenceEquals(definitions[rule.Id].Definition, rule.Definition)) rules[rule.Id] = rule;
            }
        }

        compiler.Finish();
        if (definitions.Count > RuleSet.MaximumRules) ReportTooMany();
        Policy policy = new()
        {
            Bands = bands ?? new Bands(10, 25, 45, 70),
            Episodes = episodes ?? EpisodePolicy.Default,
            LettersInForce = letters is { } own ? new Lazy<LetterPolicy>(own) : new Lazy<LetterPolicy>(() => RulePack.Default.Policy.Letters),
            AffectedWorkers = affectedWorkers is { } texts ? compiler.CompileGreatestKnown(texts) : null,
            Referrals = CompileReferrals(compiler),
        };
        Rule[] sorted = [.. rules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        ScenarioFile[] checkable = [.. scenarios.Values.Select(standing => standing.Scenario)];
        foreach (ScenarioFile scenario in checkable) scenario.Check(catalog, definitions.Keys, RuleNames, diagnostics);
        return diagnostics.HasErrors ? null : new RulePack(catalog, sorted, policy, checkable, Hash(), Diagnostics)
        {
            Calendar = WorkingCalendar.Of([.. calendars.Values.Select(standing => standing.Calendar.Year)]),
            Jurisdictions = places.ToFrozenDictionary(place => place.Key, place => place.Value.Place.Jurisdiction, StringComparer.Ordinal),
        };
    }

    private List<ReferralRoute> CompileReferrals(RuleCompiler compiler)
    {
        HostVocabulary vocabulary = AssessmentVocabulary.Of(definitions.Keys, RuleNames);
        List<ReferralRoute> routes = [];
        foreach (ReferralDefinition definition in referrals)
        {
            BoundExpression? when = definition.When is { } text ? compiler.CompileCondition(text, vocabulary) : null;
            BoundTemplate? because = definition.Because is { } sentence ? compiler.CompileSentence(sentence, vocabulary, when) : null;
            if (when is not null && definition.To is not null) routes.Add(new ReferralRoute(definition, when, because));
        }

        return routes;
    }

    private IndicatorCatalog ReadCatalog()
    {
        Dictionary<string, IndicatorDefinition> standing = new(StringComparer.Ordinal);
        List<IndicatorDefinition> written = [];
        IReadOnlyList<PeerKeyDefinition>? peerGroup = null;
        RulePackFile? any = null;
        foreach (RulePackFile file in layers.SelectMany(layer => layer.Files).Where(file => NameOf(file) == "indicators.json"))
        {
            any = file;
            if (CatalogFile.Parse(SourceOf(file), diagnostics, [.. standing.Values.Select(definition => definition.Indicator)]) is not { } catalog)
            {
                isCatalogRead = false;
                continue;
            }

            foreach (IndicatorDefinition definition in catalog.Indicators) standing[definition.Indicator.Id] = definition;
            written.AddRange(catalog.Indicators);
            peerGroup = catalog.PeerGroup ?? peerGroup;
        }

        if (any is null)
        {
            isCatalogRead = false;
            Message text = layers.Count == 0 ? PackMessages.NoIndicatorsFile : PackMessages.NotAWholePack(string.Join(',', layers.Select(layer => layer.Name)));
            diagnostics.Add(new Diagnostic($"{layers.FirstOrDefault()?.Name}/indicators.json", 1, 1, DiagnosticCodes.MissingFile, DiagnosticSeverity.Error, text));
        }

        IReadOnlySet<string> records = CatalogRecords.Check(written, diagnostics);
        CatalogFields.Check(standing.Values, diagnostics);
        HashSet<string> names = new(StringComparer.Ordinal);
        Indicator[] distinct = [.. standing.Values
            .Select(definition => definition.Indicator)
            .Where(indicator => names.Add(Identifier.Normalize(indicator.Id)))
            .Select(indicator => indicator with { Aliases = [.. indicator.Aliases.Where(alias => names.Add(Identifier.Normalize(alias)))] })
            .Select(indicator => indicator.Record is { } record && !records.Contains(record) ? indicator with { Record = null } : indicator)];
        distinct = [.. distinct.Select(indicator => indicator with { Fields = [.. indicator.Fields.Where(field => !names.Contains(field.Name))] })];
        IndicatorCatalog indicators = new(distinct, KeysOf(peerGroup ?? [], distinct));
        return new IndicatorCatalog(indicators, ReadParameters(indicators));
    }

    /// <summary>Merges the parameters of all layers: a later one replaces the parameter of the same name, or only its values if it gives no more.</summary>
    private IEnumerable<Parameter> ReadParameters(IndicatorCatalog catalog)
    {
        Dictionary<string, (ParameterDefinition Definition, int Layer)> standing = new(StringComparer.Ordinal);
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (RulePackFile file in layers[layer].Files.Where(file => NameOf(file) == ParametersFile && !NotRules.Contains(FolderOf(file))).OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                foreach (ParameterDefinition read in ParameterFile.Parse(SourceOf(file), catalog, diagnostics)?.Parameters ?? [])
                {
                    string name = read.Parameter.Name;
                    bool known = standing.TryGetValue(name, out (ParameterDefinition Definition, int Layer) earlier);
                    if (known && earlier.Layer == layer)
                    {
                        diagnostics.Error(
                            DiagnosticCodes.ParameterNameTaken, read.Source, read.NameOffset, PackMessages.ParameterStandsTwice(name, earlier.Definition.Source.FileName));
                        continue;
                    }

                    standing[name] = (known && read.ValuesAlone ? read with { Parameter = read.Parameter.Over(earlier.Definition.Parameter) } : read, layer);
                }
            }
        }

        return standing.Values.Select(one => one.Definition.Parameter);
    }

    /// <summary>Returns the peer keys, which must be text attributes; reports a key that a later layer has changed into something else.</summary>
    private List<string> KeysOf(IReadOnlyList<PeerKeyDefinition> peerGroup, Indicator[] catalog)
    {
        List<string> keys = [];
        foreach (PeerKeyDefinition key in peerGroup)
        {
            Indicator? found = catalog.FirstOrDefault(indicator => indicator.Aliases.Prepend(indicator.Id).Contains(key.Attribute, StringComparer.Ordinal));
            if (found is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }) keys.Add(key.Written);
            else if (!diagnostics.HasErrors)
                diagnostics.Error(DiagnosticCodes.MalformedPeerKey, key.Json, PackMessages.PeerKeyReplaced(key.Attribute));
        }

        return keys;
    }

    private void ReadLayer(int layer)
    {
        foreach (RulePackFile file in layers[layer].Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            string name = NameOf(file), folder = FolderOf(file);
            if (name is "indicators.json" or ParametersFile || NotRules.Contains(folder)) continue;
            if (folder == "scenarios") ReadScenario(file, layer);
            else if (folder == "calendars") ReadCalendar(file, layer);
            else if (folder == "jurisdictions") ReadJurisdiction(file, layer);
            else if (name == "policy.json") ReadPolicy(file);
            else ReadRules(file, layer);
        }
    }

    private void ReadPolicy(RulePackFile file)
    {
        if (PolicyFile.Parse(SourceOf(file), diagnostics) is not { } policy) return;
        bands = policy.Bands ?? bands;
        affectedWorkers = policy.AffectedWorkers ?? affectedWorkers;
        episodes = policy.Episodes ?? episodes;
        referrals = policy.Referrals ?? referrals;
        letters = policy.Letters?.Over(letters, diagnostics) ?? letters;
    }

    private void ReadCalendar(RulePackFile file, int layer)
    {
        if (CalendarFile.Parse(SourceOf(file), diagnostics) is not { } calendar) return;
        int year = calendar.Year.Year;
        if (calendars.TryGetValue(year, out (CalendarFile Calendar, int Layer) other) && other.Layer == layer)
            diagnostics.Error(DiagnosticCodes.RepeatedId, calendar.YearJson, PackMessages.YearHasTwoCalendars(year, other.Calendar.YearJson.Source.FileName));
        calendars[year] = (calendar, layer);
    }

    private void ReadJurisdiction(RulePackFile file, int layer)
    {
        if (JurisdictionFile.Parse(SourceOf(file), diagnostics) is not { } place) return;
        string id = place.IdText.Value;
        if (places.TryGetValue(id, out (JurisdictionFile Place, int Layer) other) && other.Layer == layer)
            diagnostics.Error(DiagnosticCodes.RepeatedId, place.IdText.Json, PackMessages.JurisdictionIdUsedTwice(id, other.Place.IdText.Source.FileName));
        places[id] = (place, layer);
    }

    private void ReadScenario(RulePackFile file, int layer)
    {
        if (ScenarioFile.Parse(SourceOf(file), diagnostics) is not { } scenario) return;
        if (scenarios.TryGetValue(scenario.Id, out (ScenarioFile Scenario, int Layer) other) && other.Layer == layer)
        {
            diagnostics.Error(
                DiagnosticCodes.RepeatedId, scenario.IdText.Json, PackMessages.ScenarioIdUsedTwice(scenario.Id, other.Scenario.IdText.Source.FileName));
        }

        scenarios[scenario.Id] = (scenario, layer);
    }

    private void ReadRules(RulePackFile file, int layer)
    {
        if (RuleFile.Parse(SourceOf(file), diagnostics) is not { } rules)
        {
            areRulesRead = false;
            return;
        }

        ruleFiles.Add((rules, layer));
        foreach (RuleDefinition definition in rules.Rules)
        {
            string id = definition.Id.Value;
            if (definitions.TryGetValue(id, out (RuleDefinition Definition, int Layer) other) && other.Layer == layer && id.Length > 0)
            {
                // The reader of the file has reported a repeated id within one file.
                if (ReferenceEquals(other.Definition.Id.Source, definition.Id.Source)) continue;
                (int line, _) = other.Definition.Id.Source.Locate(other.Definition.Id.Json.Offset);
                diagnostics.Error(
                    DiagnosticCodes.RepeatedId, definition.Id.Json, PackMessages.RuleIdUsedTwice(id, other.Definition.Id.Source.FileName, line));
                continue;
            }

            definitions[id] = (definition, layer);
        }
    }

    private void CheckLevel(RuleDefinition definition)
    {
        if (definition.Level is not { } level || EnumWords.Find<Level>(level.Value) is not (null or Level.None)) return;
        string[] words = [.. EnumWords.All<Level>().Skip(1)];
        diagnostics.Error(DiagnosticCodes.UnknownChoice, level.Json, JsonMessages.WrongChoice("level", words, Excerpt.Of(level.Value), Suggestion.AdviceOfWords(level.Value, words)));
    }

    private void ReportTooMany()
    {
        RuleFile last = ruleFiles[^1].File;
        diagnostics.Error(DiagnosticCodes.TooManyRules, last.Source, 0, PackMessages.TooManyRulesInPack(definitions.Count, RuleSet.MaximumRules));
    }

    private string Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (RulePackLayer layer in layers)
        {
            foreach (RulePackFile file in layer.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                // Only folder and name, not the full path, so that the same pack has the same hash wherever it lies.
                hash.AppendData(Encoding.UTF8.GetBytes($"{FolderOf(file)}/{NameOf(file)}\n{file.Content.Length}\n"));
                hash.AppendData(file.Content.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static SourceText SourceOf(RulePackFile file) => new(file.Path, file.Content);

    private static string NameOf(RulePackFile file) => file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string FolderOf(RulePackFile file)
    {
        int end = file.Path.LastIndexOfAny(['/', '\\']);
        if (end <= 0) return "";
        string folder = file.Path[(file.Path.LastIndexOfAny(['/', '\\'], end - 1) + 1)..end];
        return folder is "scenarios" or "schema" or "calendars" or "jurisdictions" ? folder : "";
    }
}
