using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Messages;

/// <summary>What is said about letters that are taken back by another.</summary>
internal static class RevocationMessages
{
    public static Message ActRevoked => new("revoked", "撤销");

    public static Message RevokedAlready(Message letter, string number, LocalDate on) => new(
        $"the letter {letter} was revoked by {number} on {on} already",
        $"文书 {letter} 已于 {on} 以“{number}”撤销");

    public static Message NotServedYet(Message letter, Message state) => new(
        $"the letter {letter} was not served (it is {state}): void its number, or drop it",
        $"文书 {letter} 尚未送达（{state}）：请作废文号，或不再办理");

    public static Message LaterStands(Message letter, Message later, string number) => new(
        $"the letter {later} was issued as {number} after {letter}; void or revoke that first",
        $"文书 {letter} 之后已以“{number}”发出 {later}；请先作废或撤销它");
}
