import { NOTES, TOPICS, type Topic } from './guidance-text.ts';
import { diagram } from './picture.ts';
import { VETTING_NUMBERING, VETTING_STYLES } from './vetting-styles.ts';
import { paragraph, plain, run, WORD_NAMESPACES, wordPackage } from './word-package.ts';

const styled = (style: string, content: string, more = ''): string =>
	paragraph(content, `<w:pStyle w:val="${style}"/>${more}`);
const inList = (numId: number, level: number): string =>
	`<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;
const BY = 'w:id="90" w:author="Rhodri" w:date="2026-01-05T12:00:00Z"';

/**
 * Vetting guidance with what Word does to a paper that many hands have been in: numbers from styles,
 * runs cut to pieces, tracked changes, fields, content controls, text boxes, hidden text.
 */
export async function makeVetting(): Promise<Buffer> {
	const body = [
		styled('Title', run('Vetting of people who work with us')),
		CONTENTS,
		TEXT_BOX,
		...TOPICS.slice(0, 12).flatMap(chapter),
		styled('AnnexHeading', run('Words used')),
		...TOPICS.slice(12).flatMap(({ title, paragraphs }) => [
			...(title === 'Talking with the voluntary sector'
				? [styled('AnnexHeading', run(title))]
				: []),
			...paragraphs.map((text) => styled('AnnexPara', run(text)))
		]),
		TABLE,
		PICTURE
	];
	return wordPackage({
		body: body.join(''),
		styles: VETTING_STYLES,
		numbering: VETTING_NUMBERING,
		footnotes: footnotes(),
		comments: `<w:comments ${WORD_NAMESPACES}><w:comment w:id="1" w:author="Rhodri" w:initials="R">${plain('Is this still so?')}</w:comment></w:comments>`,
		settings: `<w:settings ${WORD_NAMESPACES}><w:revisionView w:markup="0"/></w:settings>`,
		header: `<w:hdr ${WORD_NAMESPACES}>${plain('OFFICIAL: draft for comment')}</w:hdr>`,
		relationships: [
			{
				id: 'link1',
				type: 'hyperlink',
				target: 'https://guidance.example/vetting?a=1&amp;b=2',
				isOutside: true
			},
			{ id: 'pic1', type: 'image', target: 'media/image1.png' },
			{ id: 'pic2', type: 'image', target: 'media/image2.emf' }
		],
		files: {
			'word/media/image1.png': await diagram(['Apply', 'Check', 'Decide']),
			'word/media/image2.emf': new Uint8Array([1, 0, 0, 0, 108, 0, 0, 0])
		}
	});
}

function chapter(topic: Topic, at: number): string[] {
	const style = at % 4 === 3 ? 'ChapterHeading' : 'Heading1';
	return [
		styled(style, run(topic.title)),
		...topic.paragraphs.map((text, nth) => styled('NumberedPara', quirk(text, at, nth))),
		...topic.items
			.slice(0, 3)
			.flatMap((item, nth) => [
				styled('SubPara', run(item)),
				...(nth === 1 && at % 2 === 0
					? ['in the first month', 'after that'].map((words) => styled('SubSubPara', run(words)))
					: [])
			]),
		...extras(topic, at)
	];
}

/** The same words, with something in the way. */
function quirk(text: string, at: number, nth: number): string {
	const [first = '', ...rest] = text.split(' ');
	const tail = ` ${rest.join(' ')}`;
	switch ((at * 5 + nth) % 9) {
		case 0:
			return `<w:proofErr w:type="spellStart"/>${run(first.slice(0, 1))}<w:proofErr w:type="spellEnd"/>${run(first.slice(1))}${run(tail, '<w:lang w:val="cy-GB"/>')}`;
		case 1:
			return `<w:ins ${BY}>${run(first)}</w:ins><w:del ${BY}><w:r><w:delText>Gone</w:delText></w:r></w:del>${run(tail)}`;
		case 2:
			return `<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr/>${run(first)}</w:smartTag>${run(tail)}${footnoteReference(at)}`;
		case 3:
			return `<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>${run(first)}</w:sdtContent></w:sdt>${run(tail)}`;
		case 4:
			return `<w:hyperlink r:id="link1" w:history="1">${run(first, '<w:rStyle w:val="StrongWord"/>')}</w:hyperlink>${run(tail)}<w:r><w:commentReference w:id="1"/></w:r>`;
		case 5:
			return `<w:bookmarkStart w:id="3" w:name="_Ref1"/>${run(first)}<w:bookmarkEnd w:id="3"/><w:fldSimple w:instr=" DOCPROPERTY x ">${run(tail)}</w:fldSimple>`;
		case 6:
			return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "javascript:alert(1)" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(first)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(tail)}`;
		case 7:
			return `${run(first)}${run('never printed ', '<w:vanish/>')}${run(tail)}<w:r><w:tab/><w:t>(see</w:t><w:noBreakHyphen/><w:t>above)</w:t></w:r>`;
		default:
			return run(text);
	}
}

/** What comes between the chapters: lists of their own, paragraphs that go, and some that do not count. */
function extras({ items }: Topic, at: number): string[] {
	const [one = '', two = '', three = ''] = items;
	switch (at) {
		case 1:
			return [one, two, three].map((item) => plain(item, inList(2, 0)));
		case 2:
			// The same description, told to start again; and a level below.
			return [
				plain(one, inList(3, 0)),
				plain(two, inList(3, 1)),
				plain(three, inList(3, 1)),
				plain(two, inList(3, 0))
			];
		case 3:
			return [
				styled('Recommendation', run(one)),
				styled('Unnumbered', run('Not numbered, though its style is based on one that is.'))
			];
		case 4:
			return [
				plain(one, inList(8, 0)),
				plain(two, inList(8, 1)),
				styled('Recommendation', run(two))
			];
		case 5:
			return [
				plain(one, inList(7, 0)),
				plain(two, inList(7, 1)),
				plain(three, inList(7, 1)),
				plain(two, inList(7, 0)),
				plain(one, inList(7, 1)),
				plain(three, inList(7, 2))
			];
		case 6:
			// Its end was deleted, so it is one paragraph with the next.
			return [
				paragraph(run('Joined '), `<w:pStyle w:val="NumberedPara"/><w:rPr><w:del ${BY}/></w:rPr>`),
				styled('NumberedPara', run('with what follows it.')),
				styled('NumberedPara', '<w:r><w:t/></w:r>', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
				styled(
					'NumberedPara',
					`<w:del ${BY}><w:r><w:delText>All gone</w:delText></w:r></w:del>`,
					`<w:rPr><w:del ${BY}/></w:rPr>`
				),
				styled('NumberedPara', run('Counted on from the joined one.'))
			];
		case 7:
			return [plain(one, inList(9, 0)), plain(two, inList(9, 0))];
		case 8:
			return [
				`<w:sdt><w:sdtPr/><w:sdtContent>${styled('NumberedPara', run('Inside a content control.'))}</w:sdtContent></w:sdt>`,
				styled('Heading2', run('A heading without a number')),
				plain('6.1\tTyped by hand, with a tab.'),
				plain('2.5 million people is no number of a paragraph.')
			];
		case 10:
			// Begins in the middle, and skips a level later.
			return [
				plain(one, inList(10, 1)),
				plain(two, inList(10, 0)),
				plain(three, inList(10, 2)),
				plain(one, inList(10, 1))
			];
		default:
			return [];
	}
}

const footnoteReference = (at: number): string =>
	`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String((at % NOTES.length) + 2)}"/></w:r>`;

function footnotes(): string {
	const separators = ['separator', 'continuationSeparator'].map(
		(type, at) =>
			`<w:footnote w:type="${type}" w:id="${String(at - 1)}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`
	);
	const notes = NOTES.map(
		(note, at) =>
			`<w:footnote w:id="${String(at + 2)}">${paragraph(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(` ${note}`)}`, '<w:pStyle w:val="FootnoteText"/>')}</w:footnote>`
	);
	return `<w:footnotes ${WORD_NAMESPACES}>${separators.join('')}${notes.join('')}</w:footnotes>`;
}

const CONTENTS = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${TOPICS.map(({ title }, at) => plain(`${title} ${String(at + 2)}`, '<w:pStyle w:val="TOC1"/>')).join('')}</w:sdtContent></w:sdt>`;

const BOX = plain('Send comments by 31 March.');
const TEXT_BOX = paragraph(
	`${run('This draft is open for comment.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="500000"/><wp:docPr id="7" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${BOX}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${BOX}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
);

const cell = (text: string, properties = ''): string =>
	`<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>${properties}</w:tcPr>${plain(text)}</w:tc>`;
const row = (cells: string, properties = ''): string =>
	`<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${[
	row(cell('Role') + cell('Check', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>'),
	row(
		cell('Mentor', '<w:vMerge w:val="restart"/>') + cell('Basic') + cell('Two weeks'),
		'<w:tblHeader w:val="0"/>'
	),
	row(cell('', '<w:vMerge/>') + cell('Standard') + cell('Eight weeks')),
	row(cell('Gone') + cell('Gone') + cell('Gone'), `<w:del ${BY}/>`),
	row(cell('Trustee') + cell('None') + cell('–'))
].join('')}</w:tbl>`;

const inline = (id: string, description: string): string =>
	`<w:r><w:drawing><wp:inline><wp:extent cx="4000000" cy="1200000"/><wp:docPr id="8" name="Picture" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4000000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const PICTURE = `${paragraph(inline('pic1', 'Three steps: apply, check, decide'))}${paragraph(inline('pic2', 'An old drawing'))}`;
