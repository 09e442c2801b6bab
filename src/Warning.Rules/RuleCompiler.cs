using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules;

/// <summary>Binds the rules of rule files over one catalog, and reports their faults.</summary>
/// <param name="catalog">The catalog of the indicators and parameters that rules may name.</param>
/// <param name="diagnostics">Receives every fault.</param>
/// <param name="rules">The rules of all files, to which conditions may refer with <c>fired</c>; <see cref="Finish"/> is then to be called after the last file.
/// Null if each file is compiled by itself.</param>
internal sealed class RuleCompiler(IndicatorCatalog catalog, Diagnostics diagnostics, AskedRules? rules = null)
{
    private readonly List<(LocatedText Text, TextSpan Place, AskedRule Rule)> askedInLetters = [];
    private readonly Dictionary<SourceText, LetScope> scopes = [];
    private readonly HashSet<SourceText> unread = [];
    private LetScope? lets;

    /// <summary>Makes the lets of a file known to its own texts, wherever a later layer has them stand.</summary>
    public void ReadLets(RuleFile file, AskedRules asked) => scopes[file.Source] = LetScope.Make(file.Lets, catalog, diagnostics, asked, lets);

    /// <summary>Makes the lets known that all texts see.</summary>
    public void ReadLets(IReadOnlyList<LetDefinition> ofAll, AskedRules asked) => lets = ofAll.Count == 0 ? null : LetScope.Make(ofAll, catalog, diagnostics, asked);

    /// <summary>The lets that all texts see.</summary>
    public LetScope LetsOfAll => lets ?? LetScope.Empty;

    /// <summary>Warns of lets of a file that no text has used so far; one that could not be read may use any.</summary>
    public void WarnOfUnused(RuleFile file)
    {
        if (!unread.Contains(file.Source)) WarnOfUnused(file.Lets, scopes[file.Source], LetMessages.UnusedLet);
    }

    /// <summary>Warns of lets that all texts see and none has used so far.</summary>
    public void WarnOfUnused(IReadOnlyList<LetDefinition> ofAll)
    {
        if (unread.Count == 0) WarnOfUnused(ofAll, LetsOfAll, LetMessages.UnusedLetOfPack);
    }

    private void WarnOfUnused(IReadOnlyList<LetDefinition> all, LetScope scope, Func<string, Message?, Message> how)
    {
        foreach (LetDefinition let in all.Where(let => !scope.IsUsed(let.Name) && scope.TryGet(let.Name, out Syntax? sound) && sound is not null))
        {
            Message advice = Suggestion.Nearest(let.Name, catalog.Parameters.Select(parameter => parameter.Name)) is { } near ? LetMessages.OrParameter(near) : LetMessages.LeaveOut;
            diagnostics.Warning(DiagnosticCodes.UnusedLet, let.Expression.Source, let.NameOffset, how(let.Name, advice));
        }
    }

    /// <summary>Returns the lets that a text sees: those of the file in which it stands.</summary>
    public LetScope LetsOf(SourceText source) => scopes.GetValueOrDefault(source, LetsOfAll);

    /// <summary>Binds all rules of a file.</summary>
    public IReadOnlyList<Rule> Compile(RuleFile file)
    {
        AskedRules asked = rules ?? new AskedRules(file.Rules);
        if (!scopes.ContainsKey(file.Source)) ReadLets(file, asked);
        List<Rule> compiled = [];
        foreach (RuleDefinition definition in file.Rules)
        {
            if (Compile(definition, out bool asks) is not { } rule) continue;
            asked.Bind(definition, rule.When, asks);
            compiled.Add(rule);
        }

        if (rules is null) CheckAsked(asked);
        return compiled;
    }

    /// <summary>Checks the references between rules, once all files are compiled.</summary>
    public void Finish()
    {
        if (rules is not null) CheckAsked(rules);
    }

    /// <summary>Binds a number of another document, such as the policy.</summary>
    public BoundExpression? CompileNumber(LocatedText text)
    {
        BoundExpression? number = Alone(Bind(text, LetsOfAll, (binder, syntax) => binder.BindNumber(syntax)));
        WarnOfRanges(text, number);
        return number;
    }

    /// <summary>Binds numbers of another document, each by itself, to the greatest of those that are known; returns null if one is faulty.</summary>
    public BoundExpression? CompileGreatestKnown(IReadOnlyList<LocatedText> texts)
    {
        BoundExpression?[] numbers = [.. texts.Select(CompileNumber)];
        return numbers.Aggregate((first, second) => first is null || second is null ? null : new BoundBinary(first.Syntax, BinaryTraits.GreatestKnown, first, second) { Unit = first.Unit });
    }

    /// <summary>Binds a condition of another document, which may also use the vocabulary of the host.</summary>
    public BoundExpression? CompileCondition(LocatedText text, HostNames host)
    {
        BoundExpression? condition = Alone(Bind(text, LetsOfAll, (binder, syntax) => binder.BindCondition(syntax), host));
        if (condition is null) return null;
        foreach (Fault warning in ConditionAnalysis.Warnings(condition)) diagnostics.Warning(warning.Code, text, warning.Span, warning.Text);
        return condition;
    }

    /// <summary>Binds a sentence of another document; its records are read at the period of the condition.</summary>
    public BoundTemplate? CompileSentence(LocatedText text, HostNames host, BoundExpression? condition) =>
        At(BindTemplate(text, LetsOfAll, letter: false, host), condition);

    private void CheckAsked(AskedRules asked)
    {
        RuleCircles.Report(asked, diagnostics);
        foreach ((LocatedText text, TextSpan place, AskedRule rule) in askedInLetters)
        {
            if (rule.When is { } when && BoundWalk.Confidential(when) is { } secret)
                diagnostics.Error(DiagnosticCodes.ConfidentialInLetter, text, place, ConditionMessages.RestsOnConfidential(Excerpt.Of(rule.Id), secret.Id));
        }

        askedInLetters.Clear();
    }

    /// <summary>Binds one rule; returns null if its condition is faulty.</summary>
    /// <param name="definition">The rule of the file.</param>
    /// <param name="asks">Whether its condition refers to other rules.</param>
    private Rule? Compile(RuleDefinition definition, out bool asks)
    {
        BoundExpression? when = CompileCondition(definition, out asks);
        BoundExpression? clearWhen = definition.ClearWhen is { } clear ? Alone(Bind(clear, LetsOf(clear.Source), (binder, syntax) => binder.BindCondition(syntax))) : null;
        WarnOfRanges(definition.ClearWhen, clearWhen);
        BoundTemplate? because = definition.Because is { } sentence ? At(BindTemplate(sentence, LetsOf(sentence.Source), letter: false), when) : null;
        BoundTemplate? letterText = definition.LetterText is { } letter ? At(BindTemplate(letter, LetsOf(letter.Source), letter: true), when) : null;
        IReadOnlyList<RuleStep>? steps = definition.Value is { } value && when is not null ? CompileSteps(definition, value, when) : [];
        foreach (RuleTestDefinition test in definition.Tests) GivenPanel.Read(test, catalog, LetsOf(test.Json.Source), diagnostics);
        if (when is null || steps is null) return null;
        if (!definition.IsRetired) Examine(definition, when);
        return new Rule(definition, when)
        {
            Steps = ValueList.Of(steps),
            ClearWhen = clearWhen,
            Because = because,
            LetterText = letterText,
            Lets = LetsOf(definition.When!.Source),
            LetsOf = LetsOf,
        };
    }

    /// <summary>Binds the condition of a rule; of one with steps first the number that they are of, whose faults are told as they are of it alone.</summary>
    /// <param name="definition">The rule of the file.</param>
    /// <param name="asks">Whether its condition refers to other rules.</param>
    private BoundExpression? CompileCondition(RuleDefinition definition, out bool asks)
    {
        asks = false;
        if (definition.When is not { } text) return null;
        LetScope lets = LetsOf(text.Source);
        if (definition.Value is { } value && Bind(value, lets, (binder, syntax) => binder.BindNumber(syntax)) is null) return null;
        Binder? binds = null;
        BoundExpression? bound = Alone(Bind(text, lets, (binder, syntax) => (binds = binder).BindCondition(syntax), isToldBefore: definition.Value is not null));
        asks = binds?.AsksRules == true;
        return bound;
    }

    /// <summary>Binds the conditions of steps; returns null if one is faulty, which has been reported.</summary>
    private List<RuleStep>? CompileSteps(RuleDefinition definition, LocatedText value, BoundExpression first)
    {
        LetScope lets = LetsOf(value.Source);
        List<RuleStep> steps = [];
        foreach (StepDefinition step in definition.Steps)
        {
            BoundExpression? when = steps.Count == 0 ? first : BindStep(RuleStepsReader.ConditionOf(value, step));
            BoundExpression? clear = RuleStepsReader.ClearConditionOf(value, step) is { } text ? BindStep(text) : null;
            if (when is null) return null;
            if (steps.Count > 0 && !definition.IsRetired)
            {
                // What is wrong with the value alone was told with the first step.
                foreach (Fault warning in ConditionAnalysis.Warnings(when).Where(warning => warning.Span == when.Syntax.Span))
                    diagnostics.Warning(warning.Code, step.Place, warning.Text);
            }

            steps.Add(new RuleStep(when, clear)
            {
                Over = step.Over,
                Score = step.Score / 100m,
                Level = step.Level?.Value,
                ClearAt = step.ClearAt ?? step.Over,
            });
        }

        return steps;

        BoundExpression? BindStep(LocatedText text) => Alone(Bind(text, lets, (binder, syntax) => binder.BindCondition(syntax), isToldBefore: true));
    }

    /// <summary>Joins the records of an expression that is read by itself.</summary>
    private static BoundExpression? Alone(BoundExpression? expression)
    {
        if (expression is not null) RecordJoining.Join(expression);
        return expression;
    }

    /// <summary>Joins the records of a sentence, which are read at the period of a condition.</summary>
    private static BoundTemplate? At(BoundTemplate? sentence, BoundExpression? condition)
    {
        if (sentence is not null && condition is not null) RecordJoining.Join(sentence.Expressions, condition);
        return sentence;
    }

    /// <summary>Parses and binds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lets">The lets that it sees.</param>
    /// <param name="bind">Binds it.</param>
    /// <param name="host">The names of the host, if it may use them.</param>
    /// <param name="isToldBefore">Whether warnings about it are those of another text that has been bound, so that only errors are told.</param>
    private BoundExpression? Bind(LocatedText text, LetScope lets, Func<Binder, Syntax, BoundExpression?> bind, HostNames? host = null, bool isToldBefore = false)
    {
        Syntax? syntax = Parser.Parse(text.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(text, faults);
        if (syntax is null || faults.Count > 0)
        {
            unread.Add(text.Source);
            return null;
        }

        lets.Use(syntax);
        Binder binder = new(catalog, lets, host) { Load = diagnostics };
        BoundExpression? bound = bind(binder, syntax);
        Report(text, binder, 0, !isToldBefore);
        return binder.Faults.Count > 0 ? null : bound;
    }

    private BoundTemplate? BindTemplate(LocatedText text, LetScope lets, bool letter, HostNames? host = null)
    {
        Template? template = Template.Parse(text.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(text, faults);
        if (template is null || faults.Count > 0)
        {
            unread.Add(text.Source);
            return null;
        }

        List<BoundSegment> segments = [];
        bool sound = true;
        foreach (TemplateSegment segment in template.Segments)
        {
            if (segment is LiteralSegment literal)
            {
                segments.Add(new BoundSegment(literal.Text, null, null, literal.Clause));
                continue;
            }

            var expression = (ExpressionSegment)segment;
            lets.Use(expression.Expression);
            Binder binder = new(catalog, lets, host) { Load = diagnostics };
            BoundExpression? bound = binder.Bind(expression.Expression);
            Report(text, binder, expression.Offset);
            WarnOfRanges(text, bound, expression.Offset);
            if (bound is not null) sound &= IsFormatted(text, expression, bound);
            if (bound is not null && letter) sound &= IsPublic(text, expression, bound);
            sound &= bound is not null;
            if (bound is not null) segments.Add(new BoundSegment(null, bound, expression.Digits, expression.Clause));
        }

        return sound ? new BoundTemplate(segments) : null;
    }

    private void Report(LocatedText text, Binder binder, int offset, bool warns = true)
    {
        foreach (Fault fault in binder.Faults) diagnostics.Error(fault.Code, text, Moved(fault.Span, offset), fault.Text);
        foreach (Fault warning in warns ? binder.Warnings : []) diagnostics.Warning(warning.Code, text, Moved(warning.Span, offset), warning.Text);
    }

    /// <summary>
    /// Reports comparisons that can never or must always hold. Other findings are reported of <c>when</c> only: elsewhere a constant condition may be meant.
    /// </summary>
    private void WarnOfRanges(LocatedText? text, BoundExpression? bound, int offset = 0)
    {
        if (text is null || bound is null) return;
        foreach (Fault warning in RangeAnalysis.Warnings(bound)) diagnostics.Warning(warning.Code, text, Moved(warning.Span, offset), warning.Text);
    }

    private static TextSpan Moved(TextSpan span, int offset) => span with { Start = span.Start + offset };

    private bool IsFormatted(LocatedText text, ExpressionSegment segment, BoundExpression expression)
    {
        if (segment.Digits is not { } digits || expression.Type == ValueType.Number) return true;
        diagnostics.Error(DiagnosticCodes.TypeMismatch, text, segment.InTemplate(segment.Expression.Span), TemplateMessages.FormatOfNumbers(digits, BinderMessages.Of(expression.Type)));
        return false;
    }

    /// <summary>Reports an expression of a letter that reads a confidential indicator: it might reveal a complainant to the employer.</summary>
    private bool IsPublic(LocatedText text, ExpressionSegment segment, BoundExpression expression)
    {
        TextSpan place = segment.InTemplate(segment.Expression.Span);
        askedInLetters.AddRange(BoundWalk.All(expression).OfType<BoundFired>().Select(fired => (text, place, fired.Rule)));
        if (BoundWalk.Indicators(expression).FirstOrDefault(indicator => indicator.Confidential) is not { } secret) return true;
        diagnostics.Error(DiagnosticCodes.ConfidentialInLetter, text, place, ConditionMessages.Confidential(secret.Id));
        return false;
    }

    private void Examine(RuleDefinition definition, BoundExpression when)
    {
        if (definition.Because is { } because && string.IsNullOrWhiteSpace(because.Value))
            diagnostics.Warning(DiagnosticCodes.EmptyBecause, because.Json, RuleFileMessages.EmptyBecause);
        if (definition.Tests.Count == 0)
            diagnostics.Warning(DiagnosticCodes.UntestedRule, definition.Id.Json, ConditionMessages.UntestedRule(definition.Id.Value));
        LocatedText text = definition.When!;
        foreach (Fault warning in ConditionAnalysis.Warnings(when)) diagnostics.Warning(warning.Code, text, warning.Span, warning.Text);
    }
}
