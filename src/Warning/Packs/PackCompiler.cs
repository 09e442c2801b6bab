using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Assessing;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Merges the layers of a pack and checks the result; reports every fault of every file.</summary>
/// <param name="layers">The layers, the earliest first.</param>
/// <param name="isInForceBefore">Whether rules are in force on the days before their <c>effective</c> too.</param>
internal sealed class PackCompiler(IReadOnlyList<RulePackLayer> layers, bool isInForceBefore = false)
{
    public const string CatalogFile = "indicators.json";
    public const string ParametersFile = "parameters.json";
    public const string LetsFile = "lets.json";
    public const string PolicyFileName = "policy.json";

    private static readonly string[] KnownFolders = ["schema", "scenarios", "calendars", "jurisdictions", "open-reminders"];

    private readonly Diagnostics diagnostics = new();
    private readonly Dictionary<string, (ScenarioFile Scenario, int Layer)> scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (CalendarFile Calendar, int Layer)> calendars = [];
    private readonly Dictionary<string, (JurisdictionFile Place, int Layer)> places = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (OpenReminderFile Reminder, int Layer)> reminders = new(StringComparer.Ordinal);

    private readonly RuleSetCompiler compiler = new([.. layers.Select(layer => RulesOf(layer, isInForceBefore))], AssessmentVocabulary.Levels);
    private JsonValue? policyJson;

    /// <summary>The faults of the rules and of the other files, each once, by file and place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            Diagnostics all = new();
            IEnumerable<Diagnostic> ofRules = compiler.Diagnostics.Where(diagnostic => diagnostic.Code != DiagnosticCodes.MissingFile); // told in the words of a pack
            foreach (Diagnostic diagnostic in diagnostics.ToSortedList().Concat(ofRules).Distinct()) all.Add(diagnostic);
            return all.ToSortedList();
        }
    }

    /// <summary>Returns the compiled pack; null when there are errors.</summary>
    public RulePack? Compile()
    {
        if (!layers.Any(layer => layer.Files.Any(file => NameOf(file) == CatalogFile))) ReportNoCatalog();
        for (int layer = 0; layer < layers.Count; layer++) ReadLayer(layer);
        PolicyFile? written = policyJson is null ? null : PolicyFile.Read(policyJson, diagnostics);
        LetterPolicy? letters = written?.Letters?.ToPolicy(diagnostics);
        if (!compiler.HasCatalog) return null;
        Policy policy = new()
        {
            Bands = written?.Bands ?? new Bands(10, 25, 45, 70),
            Episodes = written?.Episodes ?? EpisodePolicy.Default,
            Outcomes = written?.Outcomes ?? OutcomePolicy.Default,
            Handling = written?.Handling?.Policy ?? HandlingPolicy.Default,
            Dimensions = [.. (written?.Dimensions ?? []).Select(definition => definition.Dimension)],
            LettersInForce = letters is { } own ? new Lazy<LetterPolicy>(own) : new Lazy<LetterPolicy>(() => RulePack.Default.Policy.Letters),
            AffectedWorkers = written?.AffectedWorkers is { } texts ? compiler.CompileGreatestKnown(texts) : null,
            Referrals = CompileReferrals(written?.Referrals ?? []),
        };
        compiler.WarnOfPointsAbove(2 * policy.Bands.Red);
        FrozenDictionary<string, Jurisdiction> jurisdictions = places.Values.ToFrozenDictionary(place => place.Place.IdText.Value, place => Complete(place.Place), StringComparer.Ordinal);
        foreach ((OpenReminderFile reminder, _) in reminders.Values) reminder.CheckArticles(policy.Letters.Articles, diagnostics);
        string[]? routes = policy.Referrals.Count < (written?.Referrals?.Count ?? 0) ? null : [.. policy.Referrals.Select(route => route.Id)];
        ScenarioFile[] checkedScenarios = [.. scenarios.Values.Select(standing => standing.Scenario.Compile(compiler, routes, diagnostics))];
        RuleSet? compiled = compiler.ToRuleSet();
        if (compiled is not null) written?.Letters?.CheckProceedings(compiled.Catalog, diagnostics);
        if (compiled is not null) CategoryCheck.Check(written?.Categories ?? [], compiled, diagnostics);
        return !diagnostics.HasErrors && compiled is { } rules ? new RulePack(rules, policy, checkedScenarios, Hash(), Diagnostics)
        {
            Calendar = WorkingCalendar.Of([.. calendars.Values.Select(standing => standing.Calendar.Year)]),
            Jurisdictions = jurisdictions,
            OpenReminders = [.. reminders.Values.Select(standing => standing.Reminder.Reminder).OrderBy(reminder => reminder.Id, StringComparer.Ordinal)],
            Layers = layers,
            RuleChanges = compiler.RuleChanges,
            IndicatorChanges = compiler.IndicatorChanges,
            ParameterChanges = compiler.ParameterChanges,
            LetChanges = compiler.LetChanges,
        }
        : null;
    }

    /// <summary>Returns the files of the last layer with the hashes of what they change.</summary>
    public IReadOnlyList<RulePackFile> Pin() => [.. compiler.Pin().Select(file => new RulePackFile(file.Path, file.Content))];

    /// <summary>Returns the service for editors over the rule files of layers.</summary>
    public static RuleEditing Edit(IReadOnlyList<RulePackLayer> layers) =>
        new([.. layers.Select(layer => RulesOf(layer, isInForceBefore: false))], AssessmentVocabulary.Levels);

    /// <summary>Reports a pack without a catalog, in words that tell what to give.</summary>
    private void ReportNoCatalog()
    {
        Message text = layers.Count == 0 ? PackMessages.NoIndicatorsFile : PackMessages.NotAWholePack(string.Join(',', layers.Select(layer => layer.Name)));
        diagnostics.Add(new Diagnostic($"{layers.FirstOrDefault()?.Name}/{CatalogFile}", 1, 1, DiagnosticCodes.MissingFile, DiagnosticSeverity.Error, text));
    }

    private static RuleLayer RulesOf(RulePackLayer layer, bool isInForceBefore)
    {
        ILookup<string, RuleDocument> byKind = layer.Files.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(KindOf, file => new RuleDocument(file.Path, file.Content));
        return new RuleLayer
        {
            Catalogs = [.. byKind[CatalogFile]],
            Parameters = [.. byKind[ParametersFile]],
            Lets = [.. byKind[LetsFile]],
            Rules = [.. byKind["rules"]],
            IsInForceBefore = isInForceBefore,
        };

        static string KindOf(RulePackFile file) => NameOf(file) switch
        {
            CatalogFile => CatalogFile,
            ParametersFile when FolderOf(file) != "schema" => ParametersFile,
            _ when FolderOf(file).Length > 0 => "",
            LetsFile => LetsFile,
            PolicyFileName => "",
            _ => "rules",
        };
    }

    private List<ReferralRoute> CompileReferrals(IReadOnlyList<ReferralDefinition> referrals)
    {
        List<ReferralRoute> routes = [];
        foreach (ReferralDefinition definition in referrals)
        {
            CompiledCondition<AssessmentValues>? when = definition.When is { } text ? compiler.CompileCondition(text, AssessmentVocabulary.Names) : null;
            CompiledSentence<AssessmentValues>? because = definition.Because is { } sentence ? compiler.CompileSentence(sentence, AssessmentVocabulary.Names, when) : null;
            if (when is not null && definition.To is not null) routes.Add(new ReferralRoute(definition, when, because));
        }

        return routes;
    }

    private void ReadLayer(int layer)
    {
        foreach (RulePackFile file in layers[layer].Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            string name = NameOf(file), folder = FolderOf(file);
            if (name is CatalogFile or ParametersFile || folder == "schema") continue;
            if (folder == "scenarios") ReadScenario(file, layer);
            else if (folder == "calendars") ReadCalendar(file, layer);
            else if (folder == "jurisdictions") ReadJurisdiction(file, layer);
            else if (folder == "open-reminders") ReadOpenReminder(file, layer);
            else if (folder.Length == 0 && name == PolicyFileName) ReadPolicy(file);
        }
    }

    private void ReadPolicy(RulePackFile file)
    {
        if (ObjectReader.OpenFile(SourceOf(file), diagnostics, PackMessages.APolicy) is { } policy) policyJson = PolicyFile.Over(policyJson, policy.Json);
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

    private void ReadOpenReminder(RulePackFile file, int layer)
    {
        if (OpenReminderFile.Parse(SourceOf(file), diagnostics) is not { } reminder) return;
        string id = reminder.IdText.Value;
        if (reminders.TryGetValue(id, out (OpenReminderFile Reminder, int Layer) other) && other.Layer == layer)
            diagnostics.Error(DiagnosticCodes.RepeatedId, reminder.IdText.Json, OpenReminderFileMessages.ReminderIdUsedTwice(id, other.Reminder.IdText.Json.Source.FileName));
        reminders[id] = (reminder, layer);
    }

    /// <summary>Completes a city by its province; reports a province that is not there, is the city itself, or lies within another.</summary>
    private Jurisdiction Complete(JurisdictionFile place)
    {
        if (place.WithinText is not { } within) return place.Jurisdiction;
        if (places.TryGetValue(within.Value, out (JurisdictionFile Place, int Layer) province) && province.Place.WithinText is null) return CityRules.Complete(place.Jurisdiction, province.Place.Jurisdiction);
        string[] provinces = [.. places.Values.Where(one => one.Place.WithinText is null).Select(one => one.Place.IdText.Value).Order(StringComparer.Ordinal)];
        diagnostics.Error(DiagnosticCodes.UnknownChoice, within.Json, PackMessages.NoSuchProvince(within.Value, provinces, Suggestion.AdviceOfWords(within.Value, provinces)));
        return place.Jurisdiction;
    }

    private void ReadScenario(RulePackFile file, int layer)
    {
        if (ScenarioFile.Parse(new RuleDocument(file.Path, file.Content), diagnostics) is not { } scenario) return;
        if (scenarios.TryGetValue(scenario.Id, out (ScenarioFile Scenario, int Layer) other) && other.Layer == layer)
        {
            diagnostics.Error(
                DiagnosticCodes.RepeatedId, scenario.IdText.Json, PackMessages.ScenarioIdUsedTwice(scenario.Id, other.Scenario.IdText.Source.FileName));
        }

        scenarios[scenario.Id] = (scenario with { Layer = layer }, layer);
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

    public static SourceText SourceOf(RulePackFile file) => new(file.Path, file.Content);

    public static string NameOf(RulePackFile file) => file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..];

    public static string FolderOf(RulePackFile file)
    {
        int end = file.Path.LastIndexOfAny(['/', '\\']);
        if (end <= 0) return "";
        string folder = file.Path[(file.Path.LastIndexOfAny(['/', '\\'], end - 1) + 1)..end];
        return KnownFolders.Contains(folder, StringComparer.Ordinal) ? folder : "";
    }
}
