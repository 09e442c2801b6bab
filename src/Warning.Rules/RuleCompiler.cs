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

    /// <summary>Makes the lets of a file known to its own texts, wherever a later layer has them stand.</summary>
    public void ReadLets(RuleFile file, AskedRules asked) => scopes[file.Source] = LetScope.Make(file.Lets, catalog, diagnostics, asked);

    /// <summary>Returns the lets that a text sees: those of the file in which it stands.</summary>
    public LetScope LetsOf(SourceText source) => scopes.GetValueOrDefault(source, LetScope.Empty);

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
        BoundExpression? number = Alone(Bind(text, LetScope.Empty, (binder, syntax) => binder.BindNumber(syntax)));
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
        BoundExpression? condition = Alone(Bind(text, LetScope.Empty, (binder, syntax) => binder.BindCondition(syntax), host));
        if (condition is null) return null;
        foreach (Fault warning in ConditionAnalysis.Warnings(condition)) diagnostics.Warning(warning.Code, text, warning.Span, warning.Text);
        return condition;
    }

    /// <summary>Binds a sentence of another document; its records are read at the period of the condition.</summary>
    public BoundTemplate? CompileSentence(LocatedText text, HostNames host, BoundExpression? condition) =>
        At(BindTemplate(text, LetScope.Empty, letter: false, host), condition);

    private void CheckAsked(AskedRules asked)
    {
        RuleCircles.Report(asked, diagnostics);
        foreach ((LocatedText text, TextSpan place, AskedRule rule) in askedInLetters)
        {
            if (SecretOf(rule) is { } secret) diagnostics.Error(DiagnosticCodes.ConfidentialInLetter, text, place, ConditionMessages.RestsOnConfidential(Excerpt.Of(rule.Id), secret.Id));
        }

        askedInLetters.Clear();
    }

    /// <summary>Finds a confidential indicator that a rule, or one that it refers to, reads; returns null if there is none.</summary>
    private static Indicator? SecretOf(AskedRule rule)
    {
        HashSet<AskedRule> seen = [rule];
        Queue<AskedRule> next = new([rule]);
        while (next.TryDequeue(out AskedRule? at))
        {
            if (at.When is null) continue;
            if (BoundWalk.Indicators(at.When).FirstOrDefault(indicator => indicator.Confidential) is { } secret) return secret;
            foreach (AskedRule asked in at.Asks.Where(seen.Add)) next.Enqueue(asked);
        }

        return null;
    }

    /// <summary>Binds one rule; returns null if its condition is faulty.</summary>
    /// <param name="definition">The rule of the file.</param>
    /// <param name="asks">Whether its condition refers to other rules.</param>
    private Rule? Compile(RuleDefinition definition, out bool asks)
    {
        Binder? bindsWhen = null;
        BoundExpression? when = definition.When is { } text ? Alone(Bind(text, LetsOf(text.Source), (binder, syntax) => (bindsWhen = binder).BindCondition(syntax))) : null;
        asks = bindsWhen?.AsksRules == true;
        BoundExpression? clearWhen = definition.ClearWhen is { } clear ? Alone(Bind(clear, LetsOf(clear.Source), (binder, syntax) => binder.BindCondition(syntax))) : null;
        WarnOfRanges(definition.ClearWhen, clearWhen);
        BoundTemplate? because = definition.Because is { } sentence ? At(BindTemplate(sentence, LetsOf(sentence.Source), letter: false), when) : null;
        BoundTemplate? letterText = definition.LetterText is { } letter ? At(BindTemplate(letter, LetsOf(letter.Source), letter: true), when) : null;
        foreach (RuleTestDefinition test in definition.Tests) GivenPanel.Read(test, catalog, LetsOf(test.Json.Source), diagnostics);
        if (when is null) return null;
        if (!definition.IsRetired) Examine(definition, when);
        return new Rule(definition, when) { ClearWhen = clearWhen, Because = because, LetterText = letterText, Lets = LetsOf(definition.When!.Source), LetsOf = LetsOf };
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

    private BoundExpression? Bind(LocatedText text, LetScope lets, Func<Binder, Syntax, BoundExpression?> bind, HostNames? host = null)
    {
        Syntax? syntax = Parser.Parse(text.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(text, faults);
        if (syntax is null || faults.Count > 0) return null;
        Binder binder = new(catalog, lets, host) { Load = diagnostics };
        BoundExpression? bound = bind(binder, syntax);
        Report(text, binder, 0);
        return binder.Faults.Count > 0 ? null : bound;
    }

    private BoundTemplate? BindTemplate(LocatedText text, LetScope lets, bool letter, HostNames? host = null)
    {
        Template? template = Template.Parse(text.Value, out IReadOnlyList<Fault> faults);
        diagnostics.Errors(text, faults);
        if (template is null || faults.Count > 0) return null;
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

    private void Report(LocatedText text, Binder binder, int offset)
    {
        foreach (Fault fault in binder.Faults) diagnostics.Error(fault.Code, text, Moved(fault.Span, offset), fault.Text);
        foreach (Fault warning in binder.Warnings) diagnostics.Warning(warning.Code, text, Moved(warning.Span, offset), warning.Text);
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
        if (definition.Tests.Count == 0)
            diagnostics.Warning(DiagnosticCodes.UntestedRule, definition.Id.Json, ConditionMessages.UntestedRule(definition.Id.Value));
        LocatedText text = definition.When!;
        foreach (Fault warning in ConditionAnalysis.Warnings(when)) diagnostics.Warning(warning.Code, text, warning.Span, warning.Text);
    }
}
