namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said of peer tables that cannot be read back.</summary>
internal static class PeerMessages
{
    public static Message NoPeerTables => new(
        "these are no peer tables, or those of another version: line 1 does not begin them",
        "这不是同类企业对照数据，或者版本不同：第 1 行不是它的开头");

    public static Message PeerLineDamaged(int line) => new(
        $"line {line:0} of the peer tables cannot be read: it was changed or cut off; make them again from a panel",
        $"同类企业对照数据的第 {line:0} 行无法读取：内容被改动或不完整；请重新生成");

    public static Message PeersOutOfOrder(int line) => new(
        $"line {line:0} of the peer tables: the companies are not in the order of their ids, each once; make them again from a panel",
        $"同类企业对照数据的第 {line:0} 行：企业没有按代码排列，或者有重复；请重新生成");

    public static Message PeersCutOff(int line, int companies) => new(
        $"the peer tables do not end with their {companies:0} companies but at line {line:0}; make them again from a panel",
        $"同类企业对照数据应有 {companies:0} 家企业，却止于第 {line:0} 行；请重新生成");
}
