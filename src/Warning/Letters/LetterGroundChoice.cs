namespace EarlyWarning.Letters;

/// <summary>Finds the ground of a suggestion: the one that a person chose, or else the one that its reason shows.</summary>
internal static class LetterGroundChoice
{
    /// <summary>Returns the ground; null if the place has no list, or a person has yet to choose.</summary>
    public static SuggestionGround? Of(Letter letter, LetterRule rule) => Of(letter.Ground, letter.Proposal.Reason, rule);

    /// <summary>
    /// Returns the ground with an id, or without one the ground that the reason shows; null if there is none. A missed promise is a request not carried out.
    /// </summary>
    public static SuggestionGround? Of(string? id, ProposalReason reason, LetterRule rule) => id is null
        ? rule.Grounds.FirstOrDefault(ground => ground.FollowsFrom.Contains(reason == ProposalReason.PromiseMissed ? ProposalReason.NotCarriedOut : reason))
        : rule.Grounds.FirstOrDefault(ground => ground.Id == id || ground.Text == id);
}
