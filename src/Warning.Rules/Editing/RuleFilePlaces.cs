namespace EarlyWarning.Rules.Editing;

/// <summary>Where expressions and names stand in a rule file, by the keys that lead there.</summary>
internal static class RuleFilePlaces
{
    public static bool IsExpression(IReadOnlyList<string> path) => path switch
    {
        ["let", _] => true,
        ["rules" or "changes", OpenJson.Item, "when" or "clearWhen" or "value"] => true,
        _ => false,
    };

    public static bool IsSentence(IReadOnlyList<string> path) => path is ["rules" or "changes", OpenJson.Item, "because" or "letterText"];

    /// <summary>Tells whether the keys of the object are what is given in a test.</summary>
    public static bool IsGiven(IReadOnlyList<string> path) => path is ["rules" or "changes", OpenJson.Item, "tests", OpenJson.Item, "given"];

    /// <summary>Returns the name of the event whose fields the keys of the object are; null if they are none.</summary>
    public static string? EventOfFields(IReadOnlyList<string> path) =>
        path is ["rules" or "changes", OpenJson.Item, "tests", OpenJson.Item, "given", var name, OpenJson.Item, "fields"] ? name : null;

    public static bool IsGroup(IReadOnlyList<string> path) => path is ["rules" or "changes", OpenJson.Item, "group"];

    public static bool IsCategory(IReadOnlyList<string> path) => path is ["rules" or "changes", OpenJson.Item, "category"];

    public static bool IsIdOfRule(IReadOnlyList<string> path) => path is ["rules" or "changes", OpenJson.Item, "id"];

    public static bool IsIdOfChange(IReadOnlyList<string> path) => path is ["changes", OpenJson.Item, "id"];
}
