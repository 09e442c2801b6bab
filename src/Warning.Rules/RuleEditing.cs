using System.Text;
using EarlyWarning.Rules.Editing;
using EarlyWarning.Rules.Formatting;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>
/// What an editor asks while a rule file is typed: faults, completions, what a name stands for, the canonical layout. It knows the names of a pack; the text is
/// given with every question and may be broken, as it is while somebody types. Positions are those of the language server protocol. It touches no file.
/// Immutable and thread-safe.
/// </summary>
/// <example>
/// <code>
/// RuleEditing editing = new([new RuleLayer { Catalogs = [catalog], Rules = [rules] }]);
/// foreach (RuleCompletion completion in editing.Complete(text, new TextPosition(4, 17))) Console.WriteLine($"{completion.Label}  {completion.Title}");
/// </code>
/// </example>
public sealed class RuleEditing
{
    private readonly IReadOnlyList<RuleLayer> layers;
    private readonly IReadOnlyList<string>? levels;
    private readonly IndicatorCatalog catalog;
    private readonly IReadOnlyList<EditedRule> rules;
    private readonly IReadOnlyDictionary<string, string> letsOfAll;

    /// <summary>Creates the service over the files of a pack as they are on disk; they may have faults.</summary>
    /// <param name="layers">The layers, the earliest first.</param>
    /// <param name="levels">The words that the key <c>level</c> of a rule may have, the lowest first; null allows any.</param>
    public RuleEditing(IReadOnlyList<RuleLayer> layers, IReadOnlyList<string>? levels = null)
    {
        ArgumentNullException.ThrowIfNull(layers);
        this.layers = layers;
        this.levels = levels;
        RuleSetCompiler compiler = new(layers, levels);
        catalog = compiler.Catalog;
        letsOfAll = compiler.LetsOfAll;
        rules =
        [
            .. compiler.Definitions.Where(rule => rule.Id.Value.Length > 0).Select(rule => new EditedRule(rule.Id.Value, rule.Title ?? "")
            {
                Group = rule.Group?.Value,
                Category = rule.Category?.Value,
                Condition = rule.When?.Value,
                Score = rule.Score / 100m,
            }),
        ];
    }

    /// <summary>Returns the faults of a rule file, or of a file of lets, as it is typed, in the pack with the other files as they are on disk.</summary>
    /// <param name="path">The path of the file, as the pack has it; a file that it does not have is one more rule file of the last layer.</param>
    /// <param name="text">The text.</param>
    /// <returns>The errors and warnings of this file, in the order of the text.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public IReadOnlyList<RuleEditDiagnostic> Diagnose(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        EditedText edited = new(text);
        RuleDocument typed = new(path, Encoding.UTF8.GetBytes(text));
        IEnumerable<Diagnostic> found = new RuleSetCompiler(With(typed), levels).Diagnostics.Where(fault => fault.File == path);
        return [.. found.Select(fault => new RuleEditDiagnostic(RangeOf(edited, fault), fault))];
    }

    /// <summary>
    /// Returns what can be written at a position, the likeliest first. Inside an expression: names of indicators, parameters, lets and functions, found by id,
    /// alias or title, in Chinese too; fields of an event in its <c>where:</c>; rules in <c>fired('')</c>. Elsewhere: keys, levels and other words, groups and
    /// categories of the pack, what a test can give, the rules that a layer can change.
    /// </summary>
    /// <param name="text">The text of a rule file.</param>
    /// <param name="at">The position; one beyond the text is the nearest that there is.</param>
    /// <returns>The completions; empty where nothing is known.</returns>
    public IReadOnlyList<RuleCompletion> Complete(string text, TextPosition at)
    {
        ArgumentNullException.ThrowIfNull(text);
        EditedText edited = new(text);
        int offset = edited.OffsetOf(at);
        if (OpenJson.At(text, offset) is not { } piece) return [];
        EditingScope scope = ScopeOf(text);
        return ExpressionAt(text, piece, offset) is { } expression ? InExpression(edited, expression, offset, scope) : InJson(edited, piece, offset, scope);
    }

    /// <summary>Returns what stands at a position: an indicator, parameter, let, field, function, word of the language, rule, group or key.</summary>
    /// <param name="text">The text of a rule file.</param>
    /// <param name="at">The position.</param>
    /// <returns>What is told of it; null if nothing is.</returns>
    public RuleHover? Hover(string text, TextPosition at)
    {
        ArgumentNullException.ThrowIfNull(text);
        EditedText edited = new(text);
        int offset = edited.OffsetOf(at);
        if (OpenJson.At(text, offset) is not { Start: var first, End: var last } piece || first == last) return null;
        EditingScope scope = ScopeOf(text);
        EditedName? name;
        TextRange range = edited.RangeOf(piece.Start, piece.End);
        if (ExpressionAt(text, piece, offset) is { } expression)
        {
            name = ExpressionNames.Hover(new ExpressionCursor(expression.Text, expression.IndexOf(offset)), scope, out TextSpan span);
            range = edited.RangeOf(expression.OffsetOf(span.Start), expression.OffsetOf(span.End));
        }
        else
        {
            name = JsonNames.Hover(piece, WrittenText.Of(text, piece).Value, scope);
        }

        if (name is null) return null;
        return new RuleHover(range, name.Text, name.Title.Length > 0 ? [EditingMessages.WrittenSo(name.Title), .. name.Lines] : name.Lines);
    }

    /// <summary>
    /// Returns the change that brings the expression or sentence at a position into its canonical layout, or the whole file where the position is in neither.
    /// </summary>
    /// <param name="text">The text of a rule file.</param>
    /// <param name="at">The position.</param>
    /// <returns>The change; null if there is nothing to change, or a fault is in the way.</returns>
    public RuleTextEdit? Format(string text, TextPosition at)
    {
        ArgumentNullException.ThrowIfNull(text);
        EditedText edited = new(text);
        int offset = edited.OffsetOf(at);
        bool isExpression = false;
        if (OpenJson.At(text, offset) is { IsKey: false, IsQuoted: true } piece
            && ((isExpression = RuleFilePlaces.IsExpression(piece.Path)) || RuleFilePlaces.IsSentence(piece.Path)))
        {
            string written = WrittenText.Of(text, piece).Value;
            string inLayout = isExpression ? ExpressionLayout.Of(written) : ExpressionLayout.OfTemplate(written);
            return inLayout == written ? null : new RuleTextEdit(edited.RangeOf(piece.Start, piece.End), WrittenText.Escape(inLayout));
        }

        string? whole = RuleFormatter.Format("rules.json", Encoding.UTF8.GetBytes(text), out _);
        return whole is null || whole == text ? null : new RuleTextEdit(edited.RangeOf(0, text.Length), whole);
    }

    private static TextRange RangeOf(EditedText edited, Diagnostic fault)
    {
        int start = edited.OffsetOf(fault.Line, fault.Column), end = start;
        string text = edited.Text;
        bool isQuote = start < text.Length && text[start] == '"';
        if (OpenJson.At(text, isQuote ? start + 1 : start) is { } piece && piece.Start < piece.End)
        {
            end = isQuote ? piece.End + (piece.IsClosed ? 1 : 0) : piece.End;
            if (!isQuote && ExpressionAt(text, piece, start) is { } expression)
            {
                int index = expression.IndexOf(start);
                Token token = Lexer.Lex(expression.Text, []).FirstOrDefault(one => one.Span.Start <= index && index < one.Span.End);
                end = token.Span.Length > 0 ? expression.OffsetOf(token.Span.End) : end;
            }
        }

        return edited.RangeOf(start, Math.Min(text.Length, Math.Max(end, start + 1)));
    }

    /// <summary>Returns the expression at an offset: the value itself, or the one in braces of a sentence; null if there is none.</summary>
    private static ExpressionStretch? ExpressionAt(string text, JsonPiece piece, int offset)
    {
        if (piece.IsKey || !piece.IsQuoted) return null;
        if (RuleFilePlaces.IsExpression(piece.Path)) return ExpressionStretch.Whole(WrittenText.Of(text, piece));
        return RuleFilePlaces.IsSentence(piece.Path) ? ExpressionStretch.InSentence(WrittenText.Of(text, piece), offset) : null;
    }

    private static IReadOnlyList<RuleCompletion> InExpression(EditedText edited, ExpressionStretch expression, int offset, EditingScope scope)
    {
        ExpressionCursor cursor = new(expression.Text, expression.IndexOf(offset));
        IReadOnlyList<FoundName> found = ExpressionNames.At(cursor, scope, out _, out TextSpan replaced);
        TextRange range = edited.RangeOf(expression.OffsetOf(replaced.Start), expression.OffsetOf(replaced.End));
        return [.. found.Select(one => CompletionOf(one, WrittenText.Escape(Written(one, cursor)), range))];
    }

    private static string Written(FoundName found, ExpressionCursor cursor) => found.Name switch
    {
        { Function: { Most: 0 } } when !cursor.IsCalled => found.Written + "()",
        { Function: not null } when !cursor.IsCalled => found.Written + "(",
        { Kind: RuleCompletionKind.Keyword, Text: "where" or "known" or "offset" } when !cursor.IsNamed => found.Written + ": ",
        _ => found.Written,
    };

    private static IReadOnlyList<RuleCompletion> InJson(EditedText edited, JsonPiece piece, int offset, EditingScope scope)
    {
        string typed = WrittenText.Of(edited.Text, piece with { End = Math.Min(offset, piece.End) }).Value;

        // Behind an open quote, what stands in the line may be the next key.
        TextRange range = edited.RangeOf(piece.Start, piece.IsClosed ? piece.End : offset);
        return [.. JsonNames.At(piece, typed, scope).Select(found => CompletionOf(found, JsonNames.Written(found, piece), range))];
    }

    private static RuleCompletion CompletionOf(FoundName found, string written, TextRange range) => new(written, found.Name.Kind)
    {
        Label = found.Written,
        Title = found.Name.Title,
        Unit = found.Name.Unit,
        Detail = found.Name.Lines.FirstOrDefault(),
        MatchedBy = found.MatchedBy,
        Range = range,
    };

    /// <summary>Returns the names of the pack with the lets and rules of the text, which may be newer.</summary>
    private EditingScope ScopeOf(string text)
    {
        Dictionary<string, string> lets = new(letsOfAll, StringComparer.Ordinal);
        Dictionary<string, EditedRule> all = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (JsonPiece piece in OpenJson.PiecesOf(text))
        {
            if (piece.IsKey || !piece.IsQuoted) continue;
            if (piece.Path is ["let", var name]) lets[Identifier.Normalize(name)] = WrittenText.Of(text, piece).Value;
            else if (RuleFilePlaces.IsIdOfRule(piece.Path) && WrittenText.Of(text, piece).Value is { Length: > 0 } id) all.TryAdd(id, new EditedRule(id, ""));
        }

        return new EditingScope(catalog, lets, all);
    }

    /// <summary>Returns the layers with a document in the place of the one of its path.</summary>
    private IReadOnlyList<RuleLayer> With(RuleDocument typed)
    {
        bool isKnown = layers.Any(layer => layer.Rules.Any(IsThat) || layer.Lets.Any(IsThat));
        return
        [
            .. layers.Select((layer, index) => !isKnown && index < layers.Count - 1 ? layer : new RuleLayer
            {
                Catalogs = layer.Catalogs,
                Parameters = layer.Parameters,
                Lets = [.. layer.Lets.Select(one => IsThat(one) ? typed : one)],
                Rules = isKnown ? [.. layer.Rules.Select(one => IsThat(one) ? typed : one)] : [.. layer.Rules, typed],
                IsInForceBefore = layer.IsInForceBefore,
            }),
        ];

        bool IsThat(RuleDocument document) => document.Path == typed.Path;
    }
}
