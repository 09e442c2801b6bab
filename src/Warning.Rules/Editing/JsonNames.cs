using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Editing;

/// <summary>The keys and values of a rule file outside of its expressions.</summary>
internal static class JsonNames
{
    /// <summary>Returns the names that can stand at a place, the likeliest first.</summary>
    public static IReadOnlyList<FoundName> At(JsonPiece piece, string typed, EditingScope scope) =>
    [
        .. (piece.IsKey ? KeysAt(piece, scope) : ValuesAt(piece.Path, scope)).Select(name => NameSearch.Find(name, typed)).OfType<FoundName>()
            .OrderBy(found => found.Rank),
    ];

    /// <summary>Returns what stands at a place; null if nothing is told of it.</summary>
    public static EditedName? Hover(JsonPiece piece, string text, EditingScope scope)
    {
        if (!piece.IsKey && (RuleFilePlaces.IsIdOfChange(piece.Path) || RuleFilePlaces.IsIdOfRule(piece.Path))) return scope.FindRule(text);
        if (!piece.IsKey) return ValuesAt(piece.Path, scope).FirstOrDefault(name => name.Text == text);
        if (RuleFilePlaces.IsGiven(piece.Path)) return scope.Find(text, null);
        return RuleFilePlaces.EventOfFields(piece.Path) is { } happening ? scope.Find(text, scope.EventOf(happening)) : RuleFileSchema.Find(piece.Path, text);
    }

    /// <summary>Returns what is written in place of a piece: with quotes and colon where they are not there yet.</summary>
    public static string Written(FoundName found, JsonPiece piece)
    {
        string escaped = WrittenText.Escape(found.Written);
        if (piece.IsQuoted) return piece.IsClosed ? escaped : escaped + '"';
        if (piece.IsKey) return $"\"{escaped}\": ";
        return RuleFileSchema.IsBare(piece.Path) ? escaped : $"\"{escaped}\"";
    }

    private static IEnumerable<EditedName> KeysAt(JsonPiece piece, EditingScope scope)
    {
        IEnumerable<EditedName> keys = RuleFilePlaces.IsGiven(piece.Path) ? scope.Indicators.Concat(scope.Parameters)
            : RuleFilePlaces.EventOfFields(piece.Path) is { } name ? scope.EventOf(name) is { } happening ? EditingScope.FieldsOf(happening) : []
            : RuleFileSchema.KeysAt(piece.Path);
        return keys.Where(key => !piece.Siblings.Contains(key.Text));
    }

    private static IEnumerable<EditedName> ValuesAt(IReadOnlyList<string> path, EditingScope scope)
    {
        if (RuleFilePlaces.IsIdOfChange(path)) return scope.RuleNames;
        if (RuleFilePlaces.IsGroup(path)) return Of(scope, rule => rule.Group);
        return RuleFilePlaces.IsCategory(path) ? Of(scope, rule => rule.Category) : RuleFileSchema.ValuesAt(path);
    }

    private static IEnumerable<EditedName> Of(EditingScope scope, Func<EditedRule, string?> value) => scope.Rules.Values
        .Where(rule => value(rule) is not null)
        .GroupBy(rule => value(rule)!, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new EditedName(RuleCompletionKind.Value, group.Key) { Lines = [EditingMessages.RulesWith(group.Count())] });
}
