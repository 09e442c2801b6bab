using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Editing;

/// <summary>What can be written at a place of an expression, and what stands there.</summary>
internal static class ExpressionNames
{
    private static readonly EditedName[] Operators = [.. Words([.. FunctionTexts.Operators])];
    private static readonly EditedName[] Beginnings = [.. Words("not", "true", "false")];

    /// <summary>Returns the names that can stand at a place, the likeliest first, with the word that each replaces.</summary>
    public static IReadOnlyList<FoundName> At(ExpressionCursor cursor, EditingScope scope, out string typed, out TextSpan replaced)
    {
        typed = cursor.Typed;
        replaced = new TextSpan(cursor.Start, cursor.End - cursor.Start);
        if (cursor.Text is { } text) return InText(cursor, text, scope, out typed, out replaced);
        if (cursor.IsAfterValue && cursor.At is not { Kind: TokenKind.Text }) return Found(Operators, typed, name => false);
        if (cursor.At is { Kind: TokenKind.Number or TokenKind.Duration }) return [];
        ExpressionCursor.Call? call = cursor.Inner;
        if (call is { Named: null } && call.Argument == call.Function.FieldArgument)
            return scope.EventOf(call.First) is { } of ? Found(EditingScope.FieldsOf(of), typed, _ => false) : [];
        if (call is { Named: null, Argument: > 0 } && IsOfWindow(call.Function))
            return call.Argument < call.Function.Most ? [] : Found(ArgumentsOf(call.Function, scope.EventOf(call.First) is not null), typed, _ => false);
        List<EditedName> names = [];
        if (scope.EventOf(cursor.EventOfWhere) is { } happening) names.AddRange(EditingScope.FieldsOf(happening));
        names.AddRange(scope.Lets);
        names.AddRange(scope.Indicators);
        names.AddRange(scope.Parameters);
        names.AddRange(EditingScope.Functions);
        names.AddRange(Beginnings);
        return Found(names, typed, name => IsUnlikely(name, call));
    }

    /// <summary>Returns what stands at a place, with its span; null if nothing is told of it.</summary>
    public static EditedName? Hover(ExpressionCursor cursor, EditingScope scope, out TextSpan span)
    {
        span = cursor.At?.Span ?? default;
        if (cursor.At is not { } token) return null;
        if (cursor.Text is not null) return cursor.Inner?.Function.Name == "fired" ? scope.FindRule(token.Text) : null;
        if (token.Kind is TokenKind.Name or TokenKind.If or TokenKind.Missing)
        {
            string name = token.Text;
            if (cursor.IsNamed && cursor.Inner is not null) return Word(name);
            if (cursor.IsCalled) return EditingScope.Functions.FirstOrDefault(function => function.Text == name);
            string? ofField = cursor.Inner is { } call && call.Argument == call.Function.FieldArgument ? call.First : null;
            return scope.Find(name, scope.EventOf(cursor.EventOfWhere ?? ofField));
        }

        return token.Kind == TokenKind.Coalesce ? Word("??") : token.Text.Length > 0 ? Word(token.Text) : null;
    }

    private static IReadOnlyList<FoundName> InText(ExpressionCursor cursor, Token text, EditingScope scope, out string typed, out TextSpan replaced)
    {
        bool isClosed = !text.Faulty;
        replaced = new TextSpan(text.Span.Start + 1, text.Span.Length - (isClosed ? 2 : 1));
        int length = Math.Clamp(cursor.End - replaced.Start, 0, text.Text.Length);
        typed = text.Text[..length];
        if (cursor.Inner?.Function.Name != "fired") return [];

        // The id ends where it can end: behind an open quote there may be more of the expression.
        if (!isClosed) replaced = replaced with { Length = length };
        return Found(scope.RuleNames, typed, _ => false);
    }

    private static IReadOnlyList<FoundName> Found(IEnumerable<EditedName> names, string typed, Func<EditedName, bool> isUnlikely) =>
    [
        .. names.Select(name => NameSearch.Find(name, typed)).OfType<FoundName>()
            .OrderBy(found => isUnlikely(found.Name))
            .ThenBy(found => found.Rank)
            .ThenBy(found => OrderOf(found.Name.Kind))
            .ThenBy(found => found.Name.Kind == RuleCompletionKind.Keyword ? "" : found.Name.Text, StringComparer.Ordinal),
    ];

    private static int OrderOf(RuleCompletionKind kind) => kind switch
    {
        RuleCompletionKind.Field => 0,
        RuleCompletionKind.Let => 1,
        RuleCompletionKind.Indicator => 2,
        RuleCompletionKind.Parameter => 3,
        RuleCompletionKind.Function => 4,
        _ => 5,
    };

    /// <summary>Tells whether a name hardly stands as an argument of a call: an event elsewhere than in functions of events.</summary>
    private static bool IsUnlikely(EditedName name, ExpressionCursor.Call? call)
    {
        if (name.Indicator is not { } indicator) return false;
        bool isFirst = call is { Argument: 0, Named: null };
        bool takesEvents = isFirst && (call!.Function.Event is not null || call.Function.IsOfLastEvent);
        return indicator.Kind == IndicatorKind.Event ? !takesEvents
            : takesEvents && call!.Function.Measure is null ? true
            : isFirst && call!.Function.Measure is not null && indicator.Kind == IndicatorKind.Attribute;
    }

    /// <summary>Tells whether what follows the first argument is a length of time and then named arguments.</summary>
    private static bool IsOfWindow(Function function) => function.Measure is not null || function.Event is not null || function.IsOfLastEvent;

    private static IEnumerable<EditedName> ArgumentsOf(Function function, bool isOfEvent)
    {
        if (function.TakesKnown && !isOfEvent) yield return Word("known")!;
        if (function.TakesOffset) yield return Word("offset")!;
        if (function.TakesWhere && isOfEvent) yield return Word("where")!;
    }

    private static IEnumerable<EditedName> Words(params string[] words) => words.Select(word => Word(word)!);

    private static EditedName? Word(string word) =>
        FunctionTexts.OfWord(word) is { } text ? new EditedName(RuleCompletionKind.Keyword, word) { Lines = [text] } : null;
}
