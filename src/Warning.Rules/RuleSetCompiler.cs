using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>
/// Compiles the documents of a rule set: merges the layers, binds every rule, and then expressions of a host's own documents over the same catalog. Every fault
/// of every document is a diagnostic; only a set without errors is given. Not thread-safe.
/// </summary>
/// <example>
/// <code>
/// RuleSetCompiler compiler = new([new RuleLayer { Catalogs = [catalog], Rules = [rules] }]);
/// CompiledNumber? guests = compiler.CompileNumber(LocatedText.At("seats * turns", "kitchen.ini", line: 3));
/// RuleSet? set = compiler.ToRuleSet();
/// foreach (Diagnostic diagnostic in compiler.Diagnostics) Console.WriteLine(diagnostic);
/// </code>
/// </example>
public sealed class RuleSetCompiler
{
    private readonly Diagnostics diagnostics = new();
    private readonly LayeredRules layered;
    private readonly LayeredLets lets;
    private readonly RuleCompiler compiler;
    private readonly AskedRules asked;
    private readonly int last;

    // Expressions of the host may be the only ones that use a let.
    private bool isWarnedOfLets;
    private readonly Rule[] rules;
    private readonly List<CompiledNumber> numbers = [];
    private readonly List<BoundExpression> ofHost = [];

    /// <summary>Merges and compiles the documents of some layers.</summary>
    /// <param name="layers">The layers, the earliest first; without a catalog in any of them there is no set.</param>
    /// <param name="levels">The words that the key <c>level</c> of a rule may have, the lowest first; null allows any.</param>
    public RuleSetCompiler(IReadOnlyList<RuleLayer> layers, IReadOnlyList<string>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(layers);
        LayeredCatalog catalogs = new(layers, diagnostics);
        Catalog = catalogs.Merge();
        IndicatorChanges = catalogs.IndicatorChanges;
        ParameterChanges = catalogs.ParameterChanges;
        last = layers.Count - 1;
        HasCatalog = catalogs.IsRead;
        layered = new LayeredRules(layers, diagnostics);
        lets = new LayeredLets(layers, diagnostics);
        if (!layers.Any(layer => layer.Catalogs.Count > 0)) ReportNoCatalog(layers);
        asked = new AskedRules(layered.Standing);
        compiler = new RuleCompiler(Catalog, diagnostics, asked);

        // Without a catalog every name of every rule would be unknown, and the one fault that matters would be lost among them.
        rules = HasCatalog ? Compile(levels) : [];
    }

    /// <summary>The merged catalog; without the indicators of a catalog that could not be read.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>Whether there is a catalog, and every one could be read. If not, only the form of rules is checked, and expressions are not compiled.</summary>
    public bool HasCatalog { get; }

    /// <summary>
    /// Whether every document could be read as JSON of its kind. If not, names may be missing that it declares, and what names them is not at fault.
    /// </summary>
    public bool AreAllRead => HasCatalog && layered.AreRead;

    /// <summary>The ids of the rules with their titles, an empty one for a rule without; also of rules that have errors.</summary>
    public IReadOnlyDictionary<string, string> RuleTitles =>
        layered.Standing.ToDictionary(rule => rule.Id.Value, rule => rule.Title ?? "", StringComparer.Ordinal);

    /// <summary>The lets that all rules see, by name, as they are written; also those that have errors.</summary>
    internal IReadOnlyDictionary<string, string> LetsOfAll => lets.Standing.ToDictionary(let => let.Name, let => let.Expression.Value, StringComparer.Ordinal);

    /// <summary>The definitions of the rules; also of those that have errors.</summary>
    internal IEnumerable<RuleDefinition> Definitions => layered.Standing;

    /// <summary>All errors and warnings found so far, by file, line and column; those of expressions after the call that compiles them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            IReadOnlyList<Diagnostic> found = diagnostics.ToSortedList();
            return layered.AreRead ? found : [.. found.Where(diagnostic => diagnostic.Code != DiagnosticCodes.UnknownRule)];
        }
    }

    /// <summary>What the layers after the first do with rules, layer by layer and then by id.</summary>
    public IReadOnlyList<LayerChange> RuleChanges => layered.Changes;

    /// <summary>What the layers after the first do with the lets that all rules see, layer by layer.</summary>
    public IReadOnlyList<LayerChange> LetChanges => lets.Changes;

    /// <summary>What the layers after the first do with indicators, layer by layer.</summary>
    public IReadOnlyList<LayerChange> IndicatorChanges { get; }

    /// <summary>What the layers after the first do with parameters, layer by layer.</summary>
    public IReadOnlyList<LayerChange> ParameterChanges { get; }

    /// <summary>
    /// Writes the hashes of the rules that the last layer changes or replaces into its rule files, so that a later compilation warns where they have moved.
    /// What stands in the files otherwise stays as it is.
    /// </summary>
    /// <returns>The files that are different then; empty if all hashes are there and fit.</returns>
    public IReadOnlyList<RuleDocument> Pin() => PinWriter.Write(
        layered.Pins.Where(pin => pin.Id.Source.Layer == last && pin.Of?.Value != RuleHash.Of(pin, compiler.LetsOf)), pin => RuleHash.Of(pin, compiler.LetsOf));

    /// <summary>Compiles a number, which the rule set then evaluates for every company beside the rules.</summary>
    /// <param name="text">The expression, with its place in the host's document.</param>
    /// <returns>The number; null if it has errors, which <see cref="Diagnostics"/> has.</returns>
    public CompiledNumber? CompileNumber(LocatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CompileGreatestKnown([text]);
    }

    /// <summary>
    /// Compiles several numbers to the greatest of those that are known, which the rule set then evaluates for every company beside the rules.
    /// </summary>
    /// <param name="texts">The expressions, with their places in the host's document; at least one.</param>
    /// <returns>The number; null if one has errors, which <see cref="Diagnostics"/> has.</returns>
    /// <exception cref="ArgumentException">There are no expressions.</exception>
    public CompiledNumber? CompileGreatestKnown(IReadOnlyList<LocatedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0) throw new ArgumentException("There is no expression to compile.", nameof(texts));
        if (!HasCatalog || compiler.CompileGreatestKnown(texts) is not { } bound) return null;
        CompiledNumber number = new(string.Join(", ", texts), bound);
        numbers.Add(number);
        return number;
    }

    /// <summary>
    /// Compiles a condition over indicators and names of the host. It is evaluated for single companies; panels for the rule set hold what it reads.
    /// </summary>
    /// <typeparam name="T">What the host knows of a company.</typeparam>
    /// <param name="text">The condition, with its place in the host's document.</param>
    /// <param name="vocabulary">The names of the host.</param>
    /// <returns>The condition; null if it has errors, which <see cref="Diagnostics"/> has.</returns>
    public CompiledCondition<T>? CompileCondition<T>(LocatedText text, HostVocabulary<T> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (!HasCatalog || compiler.CompileCondition(text, NamesOf(vocabulary)) is not { } bound) return null;
        ofHost.Add(bound);
        return new CompiledCondition<T>(text.Value, bound, vocabulary);
    }

    /// <summary>Compiles a sentence with expressions in braces over indicators and names of the host.</summary>
    /// <typeparam name="T">What the host knows of a company.</typeparam>
    /// <param name="text">The sentence, with its place in the host's document.</param>
    /// <param name="vocabulary">The names of the host.</param>
    /// <param name="condition">The condition that the sentence gives the reason of: its records are read at the same period. Null if it stands alone.</param>
    /// <returns>The sentence; null if it has errors, which <see cref="Diagnostics"/> has.</returns>
    public CompiledSentence<T>? CompileSentence<T>(LocatedText text, HostVocabulary<T> vocabulary, CompiledCondition<T>? condition = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (!HasCatalog || compiler.CompileSentence(text, NamesOf(vocabulary), condition?.Expression) is not { } bound) return null;
        ofHost.AddRange(bound.Expressions);
        return new CompiledSentence<T>(text.Value, bound, vocabulary);
    }

    /// <summary>
    /// Compiles the members <c>given</c> and <c>asOf</c> of a document, in the form of a rule test: the observations of one company as of a date, for a
    /// scenario of
    /// the host. Other members of the document are left to the host.
    /// </summary>
    /// <param name="document">A document of one JSON object.</param>
    /// <returns>What is given; null if it has errors, which <see cref="Diagnostics"/> has.</returns>
    public GivenPanel? CompileGiven(RuleDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HasCatalog && GivenDocument.Parse(document.Source, diagnostics) is { } given ? GivenPanel.Read(given, Catalog, compiler.LetsOfAll, diagnostics) : null;
    }

    /// <summary>Warns of rules and steps whose points are above a number, at which a typing error is likelier than a rule.</summary>
    /// <param name="most">The most points that are not told.</param>
    public void WarnOfPointsAbove(decimal most)
    {
        foreach (RuleDefinition rule in layered.Standing.Where(rule => !rule.IsRetired))
        {
            IEnumerable<(long Score, JsonValue Json)> points = rule.Steps.Count > 0 ? rule.Steps.Select(step => (step.Score, step.Json)) : [(rule.Score, rule.Json)];
            foreach ((long score, JsonValue json) in points.Where(one => one.Score > most * 100))
                diagnostics.Warning(DiagnosticCodes.ScoreAboveBands, json.Find("score") ?? json, RuleFileMessages.ScoreAboveBands(score / 100m, most));
        }
    }

    /// <summary>Returns the set of the compiled rules, with the numbers compiled so far.</summary>
    /// <returns>The set; null if there are errors.</returns>
    public RuleSet? ToRuleSet()
    {
        if (!isWarnedOfLets && HasCatalog) compiler.WarnOfUnused([.. lets.Standing.Where(let => let.Expression.Source.Layer == last)]);
        isWarnedOfLets = true;
        return diagnostics.HasErrors ? null : new RuleSet(Catalog, rules, [.. numbers])
        {
            // Names of the host among them are values that no panel holds.
            AlsoRead = [.. ofHost.SelectMany(Term.PartsOf)],
        };
    }

    private void ReportNoCatalog(IReadOnlyList<RuleLayer> layers)
    {
        string file = layers.SelectMany(layer => layer.Rules.Concat(layer.Parameters)).FirstOrDefault()?.Path ?? "";
        diagnostics.Add(new Diagnostic(file, 1, 1, DiagnosticCodes.MissingFile, DiagnosticSeverity.Error, CatalogMessages.NoCatalog));
    }

    private Rule[] Compile(IReadOnlyList<string>? levels)
    {
        Dictionary<string, Rule> compiled = new(StringComparer.Ordinal);
        RuleFile[] files = [.. layered.Files];
        compiler.ReadLets(lets.Standing, asked);
        foreach (RuleFile file in files) compiler.ReadLets(file, asked);
        foreach (RuleFile file in files)
        {
            if (levels is not null) CheckLevels(file, levels);
            foreach (Rule rule in compiler.Compile(file))
            {
                if (layered.IsStanding(rule.Definition)) compiled[rule.Id] = rule;
            }
        }

        compiler.Finish();
        WarnOfUnusedLets(files);
        WarnOfForeignFamilies(files);
        foreach (RulePin pin in layered.Pins.Where(pin => pin.Of is { } of && of.Value != RuleHash.Of(pin, compiler.LetsOf)))
            diagnostics.Warning(DiagnosticCodes.ChangedRuleMoved, pin.Of!.Json, RuleFileMessages.RuleMoved(pin.Id.Value));
        if (layered.Ids.Count > RuleSet.MaximumRules)
        {
            diagnostics.Error(DiagnosticCodes.TooManyRules, files[^1].Source, 0, RuleFileMessages.TooManyRules(layered.Ids.Count, RuleSet.MaximumRules));
        }

        return [.. compiled.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>Warns of lets of files of the last layer that nothing uses; those of an earlier one may be used by a rule that a later layer has replaced.</summary>
    private void WarnOfUnusedLets(RuleFile[] files)
    {
        foreach (RuleFile file in files.Where(file => file.Source.Layer == last)) compiler.WarnOfUnused(file);
    }

    /// <summary>Warns of rules whose ids begin with the id of another file: a person looks for them there.</summary>
    private void WarnOfForeignFamilies(RuleFile[] files)
    {
        Dictionary<string, RuleFile> families = new(StringComparer.Ordinal);
        foreach (RuleFile file in files) families.TryAdd(file.Id.Value, file);
        foreach (RuleFile file in files)
        {
            foreach (RuleDefinition rule in file.Rules.Where(rule => rule.Replaces is null))
            {
                string family = rule.Id.Value.Split('.')[0];
                if (family == rule.Id.Value || family == file.Id.Value || !families.TryGetValue(family, out RuleFile? other)) continue;
                diagnostics.Warning(DiagnosticCodes.ForeignFamily, rule.Id.Json, RuleFileMessages.ForeignFamily(rule.Id.Value, other.Source.FileName, file.Id.Value));
            }
        }
    }

    private void CheckLevels(RuleFile file, IReadOnlyList<string> levels)
    {
        foreach (RuleDefinition definition in file.Rules)
        {
            if (definition.Steps.Count == 0) CheckLevel(definition.Level, levels);
            StepDefinition? before = null;
            foreach (StepDefinition step in definition.Steps)
            {
                if (CheckLevel(step.Level, levels) && before is not null) CheckRises(step, before, levels);
                before = step;
            }
        }
    }

    private bool CheckLevel(LocatedText? level, IReadOnlyList<string> levels)
    {
        if (level is null || levels.Contains(level.Value, StringComparer.Ordinal)) return true;
        diagnostics.Error(
            DiagnosticCodes.UnknownChoice, level.Json, JsonMessages.WrongChoice("level", levels, Excerpt.Of(level.Value), Suggestion.AdviceOfWords(level.Value, levels)));
        return false;
    }

    private void CheckRises(StepDefinition step, StepDefinition before, IReadOnlyList<string> levels)
    {
        int was = PlaceOf(before.Level), found = PlaceOf(step.Level);
        if (found < was) diagnostics.Error(DiagnosticCodes.FallingSteps, step.Level?.Json ?? step.Json, StepMessages.LevelFalls(before.Level!.Value, step.Level?.Value));
        else if (found == was && step.Score == before.Score) diagnostics.Error(DiagnosticCodes.FallingSteps, step.Json, StepMessages.SameAsBefore);

        int PlaceOf(LocatedText? level) => level is null ? -1 : levels.ToList().IndexOf(level.Value);
    }

    private HostNames NamesOf<T>(HostVocabulary<T> vocabulary) => vocabulary.NamesOver(layered.Ids, layered.Names);
}
