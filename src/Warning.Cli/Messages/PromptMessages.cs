using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What prompts say beside their questions.</summary>
internal static class PromptMessages
{
    public static Message Later => new("decide later", "以后再定");

    public static Message MoreChoices => new("(arrow keys show more)", "（按上下方向键查看更多）");
}
